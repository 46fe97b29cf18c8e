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
    IReadOnlyList<FactSection> Sections
);

/// <summary>A part of the material with its first facts.</summary>
/// <param name="Count">How many there are; more than are listed when the material is large.</param>
public sealed record FactSection(string Key, int Count, IReadOnlyList<AboutFact> Facts)
{
    /// <summary>How many are listed of each part.</summary>
    public const int Most = 25;
}

/// <summary>Reads what the portal knows of its own data.</summary>
public sealed class AboutQuery(IDbContextFactory<PortalDbContext> contexts, ReadCache cache)
{
    private const int MostRead = 500;

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
            .OrderBy(fact => fact.Number)
            .ThenBy(fact => fact.Section)
            .Take(MostRead)
            .Select(fact => new
            {
                fact.Section,
                fact.Title,
                fact.Provenance,
            })
            .ToListAsync(cancellation);
        var counts = await context
            .Facts.GroupBy(fact => fact.Section)
            .Select(group => new { Section = group.Key, Count = group.Count() })
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
                .. counts
                    .OrderBy(one => FactSections.Name(one.Section), InSwedishOrder)
                    .Select(one => new FactSection(
                        one.Section,
                        one.Count,
                        [
                            .. facts
                                .Where(fact => fact.Section == one.Section)
                                .Take(FactSection.Most)
                                .Select(fact => new AboutFact(
                                    fact.Title,
                                    fact.Provenance.Kind,
                                    fact.Provenance.Source,
                                    fact.Provenance.Note
                                )),
                        ]
                    )),
            ]
        );
    }
}
