using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Files.Importing;

/// <summary>nämndens aktiviteter: keyed on the code.</summary>
internal sealed class ActivityKind : ImportedKind
{
    public const string Code = "kod";
    public const string Title = "aktivitet";
    public const string Goal = "mal";
    public const string Committee = "namnd";
    public const string From = "fran";
    public const string To = "till";
    public const string Indicators = "indikatorer";

    /// <summary>Who may set up activities.</summary>
    public const PortalAction Right = PortalAction.EditActivities;

    public override ImportKind Kind => ImportKind.Activities;

    public override IReadOnlyList<ImportField> Fields { get; } =
    [
        new(Code, "Kod", true, "A12", "aktivitetskod", "nummer"),
        new(Title, "Aktivitet", true, "högst 300 tecken", "titel", "namn", "aktivitetens namn"),
        new(Goal, "Mål", true, "målets nummer", "målnummer", "mål nr"),
        new(Committee, "Nämnd", true, "kod eller namn", "ansvarig nämnd"),
        new(From, "Från", true, "2025-01-15", "start", "startdatum", "börjar"),
        new(To, "Till", true, "2025-12-31", "slut", "slutdatum", "slutar"),
        new(Indicators, "Indikatorer", false, "koder med komma emellan", "följs med"),
    ];

    public override bool MayImport(Viewer viewer) => viewer.MaySomewhere(Right);

    public override async Task<RowJudge> PrepareAsync(
        PortalDbContext context,
        ImportGround ground,
        CancellationToken cancellation
    )
    {
        var nodes = await KnownNodes.ReadAsync(
            context,
            path => ground.Viewer.May(Right, path),
            cancellation
        );
        var there = await context
            .Activities.AsNoTracking()
            .Include(one => one.Indicators)
            .ToListAsync(cancellation);
        var goals = await context
            .Goals.AsNoTracking()
            .Include(one => one.Period)
            .Include(one => one.Assignments)
            .AsSplitQuery()
            .ToListAsync(cancellation);
        var indicators = await context
            .Indicators.AsNoTracking()
            .Select(one => new { one.Code, one.Id })
            .ToDictionaryAsync(
                one => one.Code,
                one => one.Id,
                StringComparer.OrdinalIgnoreCase,
                cancellation
            );
        return new ActivityJudge(
            there.ToDictionary(one => one.Code, StringComparer.OrdinalIgnoreCase),
            goals,
            indicators,
            nodes,
            ground.Reason
        );
    }
}
