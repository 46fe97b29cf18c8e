using Essunga.Portal.Components.Loading;
using Essunga.Portal.Identity;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Files.Exporting;

/// <summary>What is to be exported: a form that asks an address for the file, so that it works without a script.</summary>
public sealed partial class ExportPage
{
    /// <summary>Table in the address.</summary>
    [SupplyParameterFromQuery(Name = "vad")]
    public string? What { get; set; }

    /// <summary>Format in the address.</summary>
    [SupplyParameterFromQuery(Name = "format")]
    public string? FileFormat { get; set; }

    /// <summary>Year in the address.</summary>
    [SupplyParameterFromQuery(Name = "ar")]
    public string? Year { get; set; }

    /// <summary>Committee in the address.</summary>
    [SupplyParameterFromQuery(Name = "namnd")]
    public string? Committee { get; set; }

    /// <summary>Day in the address.</summary>
    [SupplyParameterFromQuery(Name = "dag")]
    public string? Day { get; set; }

    [Inject]
    private ExportQuery Query { get; set; } = default!;

    [Inject]
    private CurrentViewer Reader { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task<LoadResult<ExportChoices>> LoadAsync(
        CancellationToken cancellation
    ) =>
        await Reader.FindAsync(cancellation) is { } viewer
            ? LoadResult.Ready(
                await Query.RunAsync(
                    viewer,
                    new ExportAsked(What, FileFormat, Year, Committee, Day),
                    cancellation
                )
            )
            : LoadResult.Forbidden<ExportChoices>();
}
