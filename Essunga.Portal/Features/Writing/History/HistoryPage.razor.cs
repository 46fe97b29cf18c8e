using System.Globalization;
using Essunga.Portal.Components.Loading;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Writing;
using Essunga.Portal.Identity;
using Essunga.Portal.Writing;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Writing.History;

/// <summary>The versions of a shared text: who and when, two compared, one restored.</summary>
public sealed partial class HistoryPage
{
    private string _said = "";

    /// <summary>The text's key, from the address.</summary>
    [Parameter]
    public string Text { get; set; } = "";

    /// <summary>Version to compare from, in the address.</summary>
    [SupplyParameterFromQuery(Name = "fran")]
    public string? From { get; set; }

    /// <summary>Version to compare to, in the address.</summary>
    [SupplyParameterFromQuery(Name = "till")]
    public string? To { get; set; }

    [Inject]
    private TextHistoryQuery Query { get; set; } = default!;

    [Inject]
    private ITextDesk Texts { get; set; } = default!;

    [Inject]
    private CurrentViewer Reader { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task<LoadResult<TextHistory>> LoadAsync(CancellationToken cancellation)
    {
        if (await Reader.FindAsync(cancellation) is not { } viewer)
        {
            return LoadResult.Forbidden<TextHistory>();
        }

        return
            TextKey.TryParse(Text, out var key)
            && await Query.RunAsync(key, NumberOf(From), NumberOf(To), viewer, cancellation)
                is { } history
            ? LoadResult.Ready(history)
            : LoadResult.NotFound<TextHistory>();
    }

    private async Task RestoreAsync(TextHistory history, VersionLine line)
    {
        var isDone =
            await Reader.FindAsync(CancellationToken.None) is { } viewer
            && await Texts.RestoreAsync(viewer, history.Key, line.Number, CancellationToken.None);
        _said = isDone
            ? $"Version {Format.Number(line.Number)} är återställd som en ny version. Den förra finns kvar i listan."
            : "Versionen kunde inte återställas. Du kan inte längre skriva i texten.";
        await ReloadAsync();
    }

    private static string When(DateTime utc)
    {
        var local = PortalTime.LocalOf(utc);
        return $"{Format.Date(DateOnly.FromDateTime(local))} {Format.Time(TimeOnly.FromDateTime(local))}";
    }

    private static int? NumberOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
