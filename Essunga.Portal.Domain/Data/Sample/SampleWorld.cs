using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Domain.Data.Sample;

/// <summary>What has been made so far, found again by the sample files' own keys.</summary>
internal sealed class SampleWorld
{
    public Dictionary<string, OrganisationNode> Nodes { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Person> People { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Goal> Goals { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Indicator> Indicators { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Activity> Activities { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ReportingPoint> Points { get; } = new(StringComparer.Ordinal);

    public List<Measurement> Measurements { get; } = [];

    /// <summary>What shall happen after the start, in any order; played back in time order.</summary>
    public List<SampleEvent> Events { get; } = [];

    public GoalPeriod Period { get; set; } = null!;

    public OrganisationNode Node(SampleRow row, string field) => Find(Nodes, row, field);

    public Person Person(SampleRow row, string field) => Find(People, row, field);

    public Person? OptionalPerson(SampleRow row, string field) =>
        row.OptionalText(field) is null ? null : Find(People, row, field);

    public Goal Goal(SampleRow row, string field) => Find(Goals, row, field);

    public Indicator Indicator(SampleRow row, string field) => Find(Indicators, row, field);

    public ReportingPoint Point(SampleRow row, string field) => Find(Points, row, field);

    public void At(
        DateOnly day,
        int hour,
        int minute,
        Person by,
        string? reason,
        Action<PortalDbContext, DateTime> happen,
        string? key = null
    ) =>
        Events.Add(
            new SampleEvent(
                day.ToDateTime(new TimeOnly(hour, minute), DateTimeKind.Utc),
                by,
                reason,
                happen,
                key
            )
        );

    private static T Find<T>(Dictionary<string, T> all, SampleRow row, string field) =>
        all.TryGetValue(row.Text(field), out var found)
            ? found
            : throw row.Broken(
                $"fältet \"{field}\" pekar på \"{row.Text(field)}\" som inte finns."
            );
}

/// <summary>Something that happened: when (UTC), who did it, why, what to do with the database's objects, and a key to find it by.</summary>
internal sealed record SampleEvent(
    DateTime At,
    Person By,
    string? Reason,
    Action<PortalDbContext, DateTime> Happen,
    string? Key
);
