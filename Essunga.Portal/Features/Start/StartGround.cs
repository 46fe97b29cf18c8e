using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Start;

/// <summary>A meeting to come.</summary>
/// <param name="Matter">What is taken up; null when nothing is known yet.</param>
public sealed record StartMeeting(
    string BodyCode,
    string BodyName,
    DateOnly On,
    string? Matter,
    Provenance Provenance
);

/// <summary>A node between the reader and the top, with its meetings from today in time order.</summary>
public sealed record StartBody(
    string Code,
    string Name,
    NodeKind Kind,
    DateOnly? EndsOn,
    IReadOnlyList<StartMeeting> Meetings
);

/// <summary>Everything that the sections of a start page are made from.</summary>
/// <param name="Bodies">The reader's own node first, then upwards.</param>
/// <param name="Own">Indicators that the reader owns, stands in for, or that lie under the reader's node.</param>
/// <param name="Others">What else was read: everybody's indicators for those who see what is late, otherwise the own.</param>
/// <param name="Since">UTC of the visit before; null at the first.</param>
/// <param name="Now">In Sweden.</param>
public sealed record StartGround(
    Viewer Viewer,
    IReadOnlyList<StartBody> Bodies,
    ReadCalendar Calendar,
    GoalPeriodReading Reading,
    IReadOnlyList<ReadIndicator> Own,
    IReadOnlyList<ReadIndicator> Others,
    DateTime? Since,
    DateTime Now
)
{
    public Role Role => Viewer.MainRole;

    /// <summary>What has been changed of goals, activities and targets, also before.</summary>
    public IReadOnlyList<PlanEntry> Plan { get; init; } = [];

    public DateOnly Today => DateOnly.FromDateTime(Now);

    public ReadPoint Point => Reading.Point;

    /// <summary>The next point that values are to be in for.</summary>
    public ReadPoint? NextPoint => Calendar.Points.FirstOrDefault(point => point.DueOn > Today);

    /// <summary>The committee that the reader's node lies under; null above and beside them.</summary>
    public ReadCommittee? Committee =>
        Calendar.Committees.FirstOrDefault(one =>
            Viewer.Home.Path.StartsWith(one.Path, StringComparison.Ordinal)
        );

    /// <summary>Whose goals the page is about; null is the whole municipality.</summary>
    public ReadCommittee? GoalCommittee =>
        Role is Role.PresidiumMember or Role.SectorHead ? Committee : null;

    public bool IsUnderHome(ReadIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.NodePath.StartsWith(Viewer.Home.Path, StringComparison.Ordinal);
    }

    /// <summary>Whether any of the indicators or activities is invented.</summary>
    public bool HoldsDemo =>
        Own.Concat(Reading.Indicators.Values).Any(one => one.Provenance.IsDemo)
        || Reading.Activities.Any(one => one.Provenance.IsDemo);

    /// <summary>The day in Sweden of the visit before, as words: "3 september".</summary>
    public string? SinceDay =>
        Since is { } since ? StartWords.Day(PortalTime.DayOf(since), Today) : null;
}
