using System.Text.Json;

namespace Essunga.Portal.Domain.Data.Sample;

/// <summary>The two sample files: facts and examples about the municipality, and the events that bring them to life.</summary>
internal sealed record SampleSource(SampleRow Data, SampleRow History)
{
    public const string DataFile = "essunga-data.json";
    public const string HistoryFile = "essunga-history.json";

    /// <exception cref="SampleDataException">A file is missing or is not JSON.</exception>
    public static async Task<SampleSource> ReadAsync(
        string folder,
        CancellationToken cancellation
    ) =>
        new(
            await OpenAsync(folder, DataFile, cancellation),
            await OpenAsync(folder, HistoryFile, cancellation)
        );

    private static async Task<SampleRow> OpenAsync(
        string folder,
        string file,
        CancellationToken cancellation
    )
    {
        try
        {
            await using var stream = File.OpenRead(Path.Combine(folder, file));
            using var document = await JsonDocument.ParseAsync(
                stream,
                cancellationToken: cancellation
            );
            return new SampleRow(file, SampleRow.WholeFile, document.RootElement.Clone());
        }
        catch (IOException problem)
        {
            throw new SampleDataException(
                file,
                SampleRow.WholeFile,
                "filen finns inte eller kan inte öppnas.",
                problem
            );
        }
        catch (JsonException problem)
        {
            var line = (problem.LineNumber ?? 0) + 1;
            throw new SampleDataException(
                file,
                $"rad {line}",
                "filen är inte giltig JSON.",
                problem
            );
        }
    }
}
