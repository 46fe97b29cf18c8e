using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Domain.Measures;

/// <summary>The outermost that a definition may say, what changes its meaning, and who reports it.</summary>
public sealed class IndicatorLimitsTests
{
    private readonly Indicator _indicator = AMeasure.New();

    public static TheoryData<Func<IndicatorDefinition, IndicatorDefinition>> Outermost { get; } =
        new()
        {
            one => one with { Name = new string('å', Indicator.LongestName) },
            one => one with { Definition = new string('å', Indicator.LongestDefinition) },
            one => one with { Unit = new string('å', Indicator.LongestUnit) },
            one => one with { SourceName = new string('å', Indicator.LongestSourceName) },
            one => one with { Definition = null, SourceName = null },
            one => one with { Decimals = 0 },
            one => one with { Decimals = 4 },
            one => one with { SmallestPopulation = 0 },
            one => one with { SmallestPopulation = 1_000 },
            one => one with { Rhythm = one.Rhythm with { EveryNth = 10 } },
            one => one with { Rhythm = one.Rhythm with { FirstYear = 1950 } },
            one => one with { Rhythm = one.Rhythm with { FirstYear = 2100 } },
            one => one with { Rhythm = one.Rhythm with { LagMonths = -12 } },
            one => one with { Rhythm = one.Rhythm with { LagMonths = 60 } },
        };

    [Theory]
    [MemberData(nameof(Outermost))]
    public void Revise_ToTheOutermost_IsKeptAsItIs(
        Func<IndicatorDefinition, IndicatorDefinition> to
    )
    {
        var wanted = to(_indicator.Current);

        _indicator.Revise(wanted, new StoredValues(2, 0, 100), null);

        Assert.Equal(wanted, _indicator.Current);
    }

    [Theory]
    [InlineData(0, 11)]
    [InlineData(1949, 1)]
    [InlineData(2101, 1)]
    public void Rhythm_BeyondTheOutermost_IsNotSound(int year, int every) =>
        Assert.False(new Rhythm(PeriodKind.Year, every, year == 0 ? 2020 : year, 0).IsSound);

    [Fact]
    public void Rhythm_OfAKindThatIsNone_IsNotSound()
    {
        Assert.False(new Rhythm((PeriodKind)7, 1, 2020, 0).IsSound);
        Assert.False(new Rhythm(PeriodKind.Year, 1, 2020, -13).IsSound);
        Assert.False(new Rhythm(PeriodKind.Year, 0, 2020, 0).IsSound);
        Assert.True(new Rhythm(PeriodKind.Year, 1, 2020, 0).IsSound);
    }

    [Fact]
    public void Revise_TextsWithSpaceRound_AreTidied()
    {
        _indicator.Revise(
            _indicator.Current with
            {
                Name = " Ett namn ",
                Unit = " % ",
                Definition = " Så mäts det. ",
                SourceName = "  ",
            },
            StoredValues.None,
            null
        );

        Assert.Equal(
            ("Ett namn", "%", "Så mäts det.", (string?)null),
            (_indicator.Name, _indicator.Unit, _indicator.Definition, _indicator.SourceName)
        );
    }

    [Fact]
    public void Revise_ToAShare_IsRefusedWhenATargetLiesOutside()
    {
        var number = AMeasure.New(one => one with { IsShare = false });
        number.Aim(Guid.NewGuid(), AMeasure.Way with { Target = 120 });
        void ToShare() =>
            number.Revise(number.Current with { IsShare = true }, StoredValues.None, null);

        Breaks(MeasureRules.ShareFitsTargets, ToShare);
        number.ChangeTarget(number.Targets.Single().Id, AMeasure.Way, null);
        ToShare();
        Assert.True(number.IsShare);
    }

    [Fact]
    public void Revise_WithTheOwnerAsStandIn_IsRefused_AndWithAnotherIsTaken()
    {
        var (owner, other) = (Guid.NewGuid(), Guid.NewGuid());
        void Revise(Guid? standIn) =>
            _indicator.Revise(
                _indicator.Current with
                {
                    OwnerId = owner,
                    StandInId = standIn,
                },
                StoredValues.None,
                null
            );

        Breaks(MeasureRules.StandInIsAnother, () => Revise(owner));
        Revise(other);
        Assert.Equal((owner, other), (_indicator.OwnerId, _indicator.StandInId));
    }

    [Fact]
    public void HandTo_AnOwnerAndAnother_IsReportedByBothAndNobodyElse()
    {
        var (owner, standIn) = (Guid.NewGuid(), Guid.NewGuid());
        Breaks(OrganisationRules.StandInIsAnother, () => _indicator.HandTo(owner, owner));

        _indicator.HandTo(owner, standIn);

        Assert.True(_indicator.IsReportedBy(owner));
        Assert.True(_indicator.IsReportedBy(standIn));
        Assert.False(_indicator.IsReportedBy(Guid.NewGuid()));
        _indicator.HandTo(null, null);
        Assert.False(_indicator.IsReportedBy(owner));
    }

    [Fact]
    public void ChangesMeaning_OfEachPartAlone_IsForWhatATargetRestsOn()
    {
        var from = AMeasure.Definition();

        Assert.True(Changes(one => one with { Direction = Direction.Lower }));
        Assert.True(Changes(one => one with { IsShare = false }));
        Assert.True(Changes(one => one with { Unit = "antal" }));
        Assert.True(Changes(one => one with { Name = "Annat" }));
        Assert.True(Changes(one => one with { Definition = "Annat" }));
        Assert.True(Changes(one => one with { Definition = null }));
        Assert.False(Changes(one => one));
        Assert.False(
            Changes(one =>
                one with
                {
                    Name = $" {one.Name} ",
                    Unit = $"{one.Unit} ",
                    Definition = $" {one.Definition}",
                    Decimals = 3,
                    OwnerId = Guid.NewGuid(),
                }
            )
        );
        bool Changes(Func<IndicatorDefinition, IndicatorDefinition> to) =>
            Indicator.ChangesMeaning(from, to(from));
    }

    [Fact]
    public void Reasons_OfTheLongestAllowed_AreTaken_AndOneLetterMoreIsRefused()
    {
        var (longest, longer) = (
            new string('å', Indicator.LongestReason),
            new string('å', Indicator.LongestReason + 1)
        );
        var day = new DateOnly(2027, 12, 31);
        Breaks(
            MeasureRules.ChangeReasonIsShortEnough,
            () => _indicator.Revise(_indicator.Current, StoredValues.None, longer)
        );
        _indicator.Revise(_indicator.Current, StoredValues.None, longest);
        Breaks(MeasureRules.ChangeReasonIsShortEnough, () => _indicator.End(day, null, longer));
        _indicator.End(day, null, longest);
        Breaks(MeasureRules.ChangeReasonIsShortEnough, () => _indicator.Resume(longer));
        Breaks(MeasureRules.EndNeedsReason, () => _indicator.Resume(" "));
        Assert.Equal(day, _indicator.EndsOn);
        _indicator.Resume(longest);
        Assert.Null(_indicator.EndsOn);
    }

    [Fact]
    public void End_OnTheFirstDayOrWhereItIsLocked_IsTaken()
    {
        _indicator.End(new DateOnly(2020, 1, 1), null, "Skäl.");
        Assert.Equal(new DateOnly(2020, 1, 1), _indicator.EndsOn);
        _indicator.End(new DateOnly(2025, 8, 31), new DateOnly(2025, 8, 31), "Skäl.");
        Assert.Equal(new DateOnly(2025, 8, 31), _indicator.EndsOn);
    }

    [Theory]
    [InlineData("ABCDEFGHIJKL")]
    [InlineData("I-08")]
    [InlineData("A")]
    public void Code_OfTheLongestAndThePlain_IsWellFormed(string code) =>
        Assert.True(IndicatorCode.IsWellFormed(code));

    [Fact]
    public void Code_OfNothing_IsNone() => Assert.Equal("", IndicatorCode.From(null));

    private static void Breaks(DomainRule rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<BrokenRuleException>(act).Rule);
}
