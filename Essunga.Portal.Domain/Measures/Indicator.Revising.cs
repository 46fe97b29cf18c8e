using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Measures;

public sealed partial class Indicator
{
    /// <summary>Most characters in the name.</summary>
    public const int LongestName = 200;

    /// <summary>Most characters in the definition.</summary>
    public const int LongestDefinition = 4_000;

    /// <summary>Most characters in the unit.</summary>
    public const int LongestUnit = 60;

    /// <summary>Most characters in the name of the source.</summary>
    public const int LongestSourceName = 200;

    /// <summary>Most characters in the reason of a change.</summary>
    public const int LongestReason = 1_000;

    /// <summary>The last day that it is followed; null while it goes on. Periods that end later are not asked for.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>Whether some target has been decided, so that its meaning rests on the definition.</summary>
    public bool HasDecidedTarget =>
        _targets.Exists(target => target.Decision.State != DecisionState.Proposed);

    /// <summary>Makes a new indicator or key figure from the whole of its definition.</summary>
    /// <exception cref="BrokenRuleException">The code cannot stand in an address, or the definition breaks a rule.</exception>
    public static Indicator Begin(
        Guid id,
        string code,
        MeasureKind kind,
        IndicatorDefinition definition
    )
    {
        ArgumentNullException.ThrowIfNull(definition);
        var written = IndicatorCode.From(code);
        MeasureRules.CodeIsWellFormed.Require(IndicatorCode.IsWellFormed(written));
        MeasureRules.CodeIsNoAddressWord.Require(!IndicatorCode.IsAddressWord(written));
        var indicator = new Indicator(
            id,
            written,
            definition.Name,
            kind,
            definition.Unit,
            definition.Decimals,
            definition.Direction,
            definition.NodeId,
            Provenance.Entered
        );
        indicator.Revise(definition, StoredValues.None, null);
        return indicator;
    }

    /// <summary>The definition as it is.</summary>
    public IndicatorDefinition Current =>
        new(
            Name,
            Definition,
            Unit,
            Decimals,
            Direction,
            Source,
            SourceName,
            new Rhythm(PeriodKind, EveryNth, FirstYear, LagMonths),
            IsShare,
            IsSplitByGender,
            SmallestPopulation,
            NodeId,
            OwnerId,
            StandInId
        );

    /// <summary>Takes a whole new definition. What would make stored values or targets wrong is refused, and nothing is changed.</summary>
    /// <param name="reason">Why; demanded when a decided target changes its meaning by it.</param>
    /// <exception cref="BrokenRuleException">A text is missing or too long, a number out of bounds, or what is stored does not fit.</exception>
    public void Revise(IndicatorDefinition to, StoredValues stored, string? reason)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(stored);
        RequireTexts(to);
        RequireNumbers(to);
        MeasureRules.PeriodKindStays.Require(stored.Count == 0 || to.Rhythm.Kind == PeriodKind);
        MeasureRules.ShareFitsValues.Require(!to.IsShare || stored.AreShares);
        MeasureRules.ShareFitsTargets.Require(!to.IsShare || _targets.TrueForAll(IsShareTarget));
        MeasureRules.DirectionFitsTargets.Require(
            _targets.Count == 0
                || (
                    to.Direction != Direction.Neutral
                    && (to.Direction == Direction.WithinRange)
                        == (Direction == Direction.WithinRange)
                )
        );
        MeasureRules.StandInNeedsOwner.Require(to.StandInId is null || to.OwnerId is not null);
        MeasureRules.StandInIsAnother.Require(to.StandInId is null || to.StandInId != to.OwnerId);
        MeasureRules.ChangeReasonIsShortEnough.Require(
            reason is null || reason.Length <= LongestReason
        );
        MeasureRules.DecidedChangeNeedsReason.Require(
            !HasDecidedTarget || !ChangesMeaning(Current, to) || !string.IsNullOrWhiteSpace(reason)
        );

        Name = to.Name.Trim();
        Unit = to.Unit.Trim();
        Decimals = to.Decimals;
        Direction = to.Direction;
        NodeId = to.NodeId;
        OwnerId = to.OwnerId;
        StandInId = to.StandInId;
        Define(Blank(to.Definition), to.Source, Blank(to.SourceName));
        Publish(
            new PublicationRule(
                to.Rhythm.Kind,
                to.Rhythm.EveryNth,
                to.Rhythm.FirstYear,
                to.Rhythm.LagMonths
            )
        );
        CountPeople(to.IsShare, to.IsSplitByGender, to.SmallestPopulation);
    }

    /// <summary>Whether a decided target would mean something else by the second definition than by the first.</summary>
    public static bool ChangesMeaning(IndicatorDefinition from, IndicatorDefinition to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return from.Direction != to.Direction
            || from.IsShare != to.IsShare
            || !string.Equals(from.Unit.Trim(), to.Unit.Trim(), StringComparison.Ordinal)
            || !string.Equals(from.Name.Trim(), to.Name.Trim(), StringComparison.Ordinal)
            || !string.Equals(
                Blank(from.Definition),
                Blank(to.Definition),
                StringComparison.Ordinal
            );
    }

    /// <summary>Ends it: it keeps its history, and no period that ends later is asked for.</summary>
    /// <param name="lockedTo">The last day of the latest locked reporting point: what was followed up then stands.</param>
    /// <exception cref="BrokenRuleException">The day lies before it is first measured or what is locked, or there is no reason.</exception>
    public void End(DateOnly on, DateOnly? lockedTo, string? reason)
    {
        RequireReason(reason);
        MeasureRules.EndsAfterLocked.Require(lockedTo is null || on >= lockedTo);
        MeasureRules.EndsAfterItBegan.Require(on >= new DateOnly(FirstYear, 1, 1));
        EndsOn = on;
    }

    /// <summary>Follows it again: every period since is asked for.</summary>
    /// <exception cref="BrokenRuleException">There is no reason, or it has no end.</exception>
    public void Resume(string? reason)
    {
        RequireReason(reason);
        MeasureRules.OnlyEndedIsResumed.Require(EndsOn is not null);
        EndsOn = null;
    }

    private static void RequireReason(string? reason)
    {
        MeasureRules.EndNeedsReason.Require(!string.IsNullOrWhiteSpace(reason));
        MeasureRules.ChangeReasonIsShortEnough.Require(reason!.Length <= LongestReason);
    }

    private static void RequireTexts(IndicatorDefinition to)
    {
        MeasureRules.MeasureNeedsName.Require(!string.IsNullOrWhiteSpace(to.Name));
        MeasureRules.NameIsShortEnough.Require(to.Name.Trim().Length <= LongestName);
        MeasureRules.DefinitionIsShortEnough.Require(
            (to.Definition?.Trim().Length ?? 0) <= LongestDefinition
        );
        MeasureRules.UnitIsShortEnough.Require(to.Unit.Trim().Length <= LongestUnit);
        MeasureRules.SourceNameIsShortEnough.Require(
            (to.SourceName?.Trim().Length ?? 0) <= LongestSourceName
        );
    }

    private static void RequireNumbers(IndicatorDefinition to)
    {
        MeasureRules.DecimalsAreFew.Require(to.Decimals is >= 0 and <= 4);
        MeasureRules.SmallestPopulationIsSound.Require(to.SmallestPopulation is >= 0 and <= 1_000);
        MeasureRules.RhythmIsSound.Require(to.Rhythm.IsSound);
    }

    private static string? Blank(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
