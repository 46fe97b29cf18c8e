using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Goals;

/// <summary>målområde: an area of the vision that has goals in a goal period, and the strategic choice it follows from. From "Målområden och kommunövergripande mål".</summary>
public sealed class GoalArea : Aggregate
{
    /// <summary>Letters that a name may have.</summary>
    public const int MostName = 200;

    private GoalArea() { }

    /// <exception cref="BrokenRuleException">No name, one that is too long, or no number.</exception>
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
        Provenance = provenance;
        Change(number, name, strategicChoiceId, []);
    }

    public Guid PeriodId { get; private set; }

    public int Number { get; private set; }

    public string Name { get; private set; } = "";

    public Guid? StrategicChoiceId { get; private set; }

    public Provenance Provenance { get; private set; } = Provenance.Entered;

    /// <summary>Names and places the area anew, and says which strategic choice it follows from.</summary>
    /// <param name="others">The other areas of the period.</param>
    /// <exception cref="BrokenRuleException">No name, one that is too long, no number, or another area has either.</exception>
    public void Change(
        int number,
        string name,
        Guid? strategicChoiceId,
        IReadOnlyCollection<GoalArea> others
    )
    {
        ArgumentNullException.ThrowIfNull(others);
        GoalRules.AreaNeedsName.Require(
            !string.IsNullOrWhiteSpace(name) && name.Trim().Length <= MostName
        );
        GoalRules.NumberIsOneToNinetyNine.Require(number is >= 1 and <= Goal.HighestNumber);
        GoalRules.AreaIsNewToPeriod.Require(
            others.All(one =>
                one.Number != number && SearchText.From(one.Name) != SearchText.From(name)
            )
        );
        Number = number;
        Name = name.Trim();
        StrategicChoiceId = strategicChoiceId;
    }
}
