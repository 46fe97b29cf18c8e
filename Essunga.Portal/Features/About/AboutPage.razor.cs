using Essunga.Portal.Components.Loading;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Identity;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.About;

/// <summary>What the portal is, what its data is and where it comes from, and the glossary.</summary>
public sealed partial class AboutPage
{
    [Inject]
    private AboutQuery Query { get; set; } = default!;

    [Inject]
    private CurrentViewer Viewer { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task<LoadResult<AboutPortal>> LoadAsync(
        CancellationToken cancellation
    ) =>
        await Viewer.FindAsync(cancellation) is not null
            ? LoadResult.Ready(await Query.RunAsync(cancellation))
            : LoadResult.Forbidden<AboutPortal>();

    private static string Word(DataKind kind) =>
        kind switch
        {
            DataKind.Fact => "Fakta",
            DataKind.Benchmark => "Fakta om andra kommuner",
            DataKind.Demo => "Exempeldata",
            _ => "Inlagt i portalen",
        };

    private static string Meaning(DataKind kind) =>
        kind switch
        {
            DataKind.Fact => "Sett i en källa om kommunen. Källan står vid uppgiften.",
            DataKind.Benchmark => "Sett i en källa om en annan kommun.",
            DataKind.Demo => "Påhittat för att portalen ska gå att prova. Är alltid märkt.",
            _ => "Rapporterat eller inläst av den som får.",
        };
}
