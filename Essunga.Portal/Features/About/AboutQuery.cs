using System.Globalization;
using System.Reflection;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.About;

/// <summary>A fact, benchmark or example as the page lists it.</summary>
public sealed record AboutFact(string Title, DataKind Kind, string? Source, string? Note);

/// <summary>What the page tells: the version, and the data that is in the portal with its kind and source.</summary>
public sealed record AboutPortal(
    string Version,
    IReadOnlyList<(DataKind Kind, int Count)> Kinds,
    IReadOnlyList<(string Section, IReadOnlyList<AboutFact> Facts)> Sections
);

/// <summary>Reads what the portal knows of its own data.</summary>
public sealed class AboutQuery(IDbContextFactory<PortalDbContext> contexts, ReadCache cache)
{
    private const int MostShown = 500;

    private static readonly StringComparer InSwedishOrder = StringComparer.Create(
        CultureInfo.GetCultureInfo("sv-SE"),
        ignoreCase: true
    );

    // The build adds the whole commit after a plus sign; seven digits are enough to find it by.
    private static string Version =>
        typeof(AboutQuery)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+') switch
        {
            [var number, { Length: > 7 } commit] => $"{number} ({commit[..7]})",
            [var number, ..] => number,
            _ => "okänd",
        };

    public Task<AboutPortal> RunAsync(CancellationToken cancellation) =>
        cache.GetAsync("about", RestsOn.Everything, LoadAsync, cancellation);

    private async Task<AboutPortal> LoadAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var facts = await context
            .Facts.AsNoTracking()
            .OrderBy(fact => fact.Section)
            .ThenBy(fact => fact.Number)
            .Take(MostShown)
            .Select(fact => new
            {
                fact.Section,
                fact.Title,
                fact.Provenance,
            })
            .ToListAsync(cancellation);
        var kinds = await context
            .Facts.Select(fact => fact.Provenance.Kind)
            .Concat(context.Nodes.Select(node => node.Provenance.Kind))
            .Concat(context.Goals.Select(goal => goal.Provenance.Kind))
            .Concat(context.Indicators.Select(indicator => indicator.Provenance.Kind))
            .Concat(context.Activities.Select(activity => activity.Provenance.Kind))
            .GroupBy(kind => kind)
            .Select(group => new { Kind = group.Key, Count = group.Count() })
            .ToListAsync(cancellation);
        return new AboutPortal(
            Version,
            [.. kinds.OrderBy(one => one.Kind).Select(one => (one.Kind, one.Count))],
            [
                .. facts
                    .GroupBy(fact => fact.Section, StringComparer.Ordinal)
                    .OrderBy(group => FactSections.Name(group.Key), InSwedishOrder)
                    .Select(group =>
                        (
                            group.Key,
                            (IReadOnlyList<AboutFact>)
                                [
                                    .. group.Select(fact => new AboutFact(
                                        fact.Title,
                                        fact.Provenance.Kind,
                                        fact.Provenance.Source,
                                        fact.Provenance.Note
                                    )),
                                ]
                        )
                    ),
            ]
        );
    }
}
