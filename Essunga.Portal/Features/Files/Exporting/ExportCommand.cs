using System.Globalization;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Integrations.Files;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Files.Exporting;

/// <summary>A file that was made for somebody; the one who reads it closes it, and then it is gone.</summary>
public sealed record ExportedFile(Stream Content, string ContentType, string Name);

/// <summary>Writes what is asked for to a file on the disk, whole before a byte of it is sent.</summary>
public sealed class ExportCommand(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
    : IDisposable
{
    private readonly SemaphoreSlim _past = new(1);

    /// <summary>The shape that docs/export.md describes.</summary>
    public const string Version = "1";

    public async Task<ExportedFile> RunAsync(ExportOrder order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        var file = TemporaryFile.Create();
        try
        {
            await using var present = await contexts.CreateDbContextAsync(cancellation);
            if (order.At is { } at)
            {
                await WritePastAsync(present, order, at, file, cancellation);
            }
            else
            {
                await WriteAsync(new ExportGround(present, present, order), file, cancellation);
            }

            file.Position = 0;
            return new ExportedFile(file, ContentTypeOf(order.Format), NameOf(order));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private async Task WritePastAsync(
        PortalDbContext present,
        ExportOrder order,
        DateTime at,
        FileStream file,
        CancellationToken cancellation
    )
    {
        // A laid out past is as large as the whole database: one at a time is enough.
        await _past.WaitAsync(cancellation);
        try
        {
            await using var past = await PastDatabase.OpenAsync(contexts, at, cancellation);
            await using var context = past.CreateDbContext();
            await WriteAsync(new ExportGround(context, present, order), file, cancellation);
        }
        finally
        {
            _past.Release();
        }
    }

    private async Task WriteAsync(
        ExportGround ground,
        FileStream file,
        CancellationToken cancellation
    )
    {
        using var writer = WriterOf(ground.Order, file);
        foreach (var table in ground.Order.Tables)
        {
            writer.Begin(table.Slug, table.Title, table.Columns);
            await table.WriteAsync(ground, writer, cancellation);
        }

        writer.Complete();
    }

    private TableWriter WriterOf(ExportOrder order, FileStream file)
    {
        var kept = new KeptOpen(file);
        return order.Format switch
        {
            ExportFormat.Csv => new CsvTableWriter(kept),
            ExportFormat.Json => new JsonTableWriter(kept, About(order)),
            _ => new XlsxTableWriter(kept),
        };
    }

    private IEnumerable<KeyValuePair<string, string?>> About(ExportOrder order) =>
        [
            new("version", Version),
            new("skapad", time.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
            new("urval", order.What),
            new("ar", order.Year?.ToString(CultureInfo.InvariantCulture)),
            new("namnd", order.Committee?.Slug),
            new("dag", order.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ];

    private string NameOf(ExportOrder order)
    {
        var day = (order.Day ?? time.Today()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string[] parts =
        [
            order.What,
            order.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
            order.Committee?.Slug ?? "",
            order.Day is null ? "" : "som-det-var",
            day,
        ];
        var name = string.Join('-', parts.Where(part => part.Length > 0));
        return $"{name}.{order.Format.ToString().ToLowerInvariant()}";
    }

    private static string ContentTypeOf(ExportFormat format) =>
        format switch
        {
            ExportFormat.Csv => "text/csv; charset=utf-8",
            ExportFormat.Json => "application/json; charset=utf-8",
            _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        };

    public void Dispose() => _past.Dispose();
}
