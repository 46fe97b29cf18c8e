using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Start.Sections;

/// <summary>What has changed since the reader's visit before; only what stands on the page.</summary>
/// <param name="SinceDay">"3 september"; null at a first visit.</param>
/// <param name="Whose">Whose changes are shown: a committee's name; null is the whole municipality.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record ChangesSection(
    string? SinceDay,
    string? Whose,
    IReadOnlyList<Change> Shown,
    int Total,
    bool IsDemo,
    DateOnly Today
)
{
    public const int Most = 6;
}

/// <summary>Finds what has changed.</summary>
internal static class ChangesSince
{
    public static ChangesSection Of(StartGround ground)
    {
        var committee = OwnCommittee(ground);
        if (ground.Since is not { } since)
        {
            return new ChangesSection(null, committee?.Name, [], 0, false, ground.Today);
        }

        var changes = ChangeFeed.Since(
            ground.Reading,
            since,
            PortalTime.DayOf,
            committee?.Id,
            ground.Plan
        );
        return new ChangesSection(
            ground.SinceDay,
            committee?.Name,
            [
                .. changes
                    .OrderByDescending(change => IsMine(ground, change))
                    .Take(ChangesSection.Most),
            ],
            changes.Count,
            changes.Any(IsDemo),
            ground.Today
        );
    }

    // The director, and those who follow the whole, read about the whole.
    private static ReadCommittee? OwnCommittee(StartGround ground) =>
        ground.Role is Role.PresidiumMember or Role.SectorHead or Role.UnitManager or Role.Employee
            ? ground.Committee
            : null;

    private static bool IsDemo(Change change) =>
        change switch
        {
            OutlookChange one => one.Statement.Provenance.IsDemo,
            OutlooksKept kept => kept.Goals.Any(goal => goal.Provenance.IsDemo),
            ActivityChange one => one.Activity.Provenance.IsDemo,
            ValuesChange values => values.Reported.Any(one => one.Indicator.Provenance.IsDemo)
                || values.Corrected.Any(one => one.Indicator.Provenance.IsDemo),
            _ => false,
        };

    private static bool IsMine(StartGround ground, Change change) =>
        ground.Role is Role.UnitManager or Role.Employee
        && change is ValuesChange values
        && (
            values.Reported.Any(one => ground.IsUnderHome(one.Indicator))
            || values.Corrected.Any(one => ground.IsUnderHome(one.Indicator))
        );
}
