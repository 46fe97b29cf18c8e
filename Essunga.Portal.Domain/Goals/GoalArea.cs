using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Goals;

/// <summary>målområde: an area of the vision that has goals in a goal period, and the strategic choice it follows from. From "Målområden och kommunövergripande mål".</summary>
public sealed class GoalArea : Aggregate
{
    private GoalArea() { }

    public GoalArea(
        Guid id,
        Guid periodId,
        int number,
        string name,
        Guid? strategicChoiceId,
        Provenance provenance
    )
        : base(id)
    {
        PeriodId = periodId;
        Number = number;
        Name = name;
        StrategicChoiceId = strategicChoiceId;
        Provenance = provenance;
    }

    public Guid PeriodId { get; private set; }

    public int Number { get; private set; }

    public string Name { get; private set; } = "";

    public Guid? StrategicChoiceId { get; private set; }

    public Provenance Provenance { get; private set; } = Provenance.Entered;
}
