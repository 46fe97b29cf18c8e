using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Domain.Measures;

/// <summary>What an indicator takes and what it refuses when its definition is made and revised.</summary>
public sealed class IndicatorRevisingTests
{
    private static readonly StoredValues Some = new(3, 71m, 98m);

    public static TheoryData<
        string,
        Func<IndicatorDefinition, IndicatorDefinition>
    > Refused { get; } =
        new()
        {
            { "measures.measure-needs-name", one => one with { Name = "  " } },
            { "measures.name-is-short-enough", one => one with { Name = new string('a', 201) } },
            {
                "measures.definition-is-short-enough",
                one => one with { Definition = new string('a', 4_001) }
            },
            { "measures.unit-is-short-enough", one => one with { Unit = new string('a', 61) } },
            {
                "measures.source-name-is-short-enough",
                one => one with { SourceName = new string('a', 201) }
            },
            { "measures.decimals-are-few", one => one with { Decimals = 5 } },
            { "measures.decimals-are-few", one => one with { Decimals = -1 } },
            {
                "measures.smallest-population-is-sound",
                one => one with { SmallestPopulation = -1 }
            },
            {
                "measures.rhythm-is-sound",
                one => one with { Rhythm = one.Rhythm with { EveryNth = 0 } }
            },
            {
                "measures.rhythm-is-sound",
                one => one with { Rhythm = one.Rhythm with { LagMonths = 61 } }
            },
            {
                "measures.rhythm-is-sound",
                one => one with { Rhythm = one.Rhythm with { FirstYear = 20_250 } }
            },
            { "measures.stand-in-needs-owner", one => one with { StandInId = Guid.NewGuid() } },
            {
                "measures.period-kind-stays",
                one => one with { Rhythm = one.Rhythm with { Kind = PeriodKind.Month } }
            },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Revise_ToWhatCannotBe_RefusesAndChangesNothing(
        string rule,
        Func<IndicatorDefinition, IndicatorDefinition> to
    )
    {
        var indicator = AMeasure.New();
        var before = indicator.Current;

        var broken = Assert.Throws<BrokenRuleException>(() =>
            indicator.Revise(to(before), Some, "Skäl")
        );

        Assert.Equal(rule, broken.Rule.Code);
        Assert.Equal(before, indicator.Current);
    }

    [Theory]
    [InlineData("")]
    [InlineData("8I")]
    [InlineData("I 8")]
    [InlineData("ÅR1")]
    [InlineData("ABCDEFGHIJKLM")]
    [InlineData("I08.png")]
    public void Begin_WithACodeThatCannotStandInAnAddress_IsRefused(string code) =>
        Assert.Equal(MeasureRules.CodeIsWellFormed, Broken(code));

    [Theory]
    [InlineData("ny")]
    [InlineData(" NY ")]
    [InlineData("andra")]
    public void Begin_WithAWordOfTheAddresses_IsRefused(string code) =>
        Assert.Equal(MeasureRules.CodeIsNoAddressWord, Broken(code));

    [Fact]
    public void Begin_WithSmallLetters_KeepsCapitals() =>
        Assert.Equal(
            "I26-B",
            Indicator
                .Begin(Guid.NewGuid(), " i26-b ", MeasureKind.Indicator, AMeasure.Definition())
                .Code
        );

    [Fact]
    public void Next_AfterThoseTaken_IsTheFirstFreeOfItsKind()
    {
        string[] taken = ["I01", "I25", "N05", "E01", "I9X", "I"];
        Assert.Equal("I26", IndicatorCode.Next(MeasureKind.Indicator, taken));
        Assert.Equal("N06", IndicatorCode.Next(MeasureKind.KeyFigure, taken));
        Assert.Equal("I01", IndicatorCode.Next(MeasureKind.Indicator, []));
    }

    [Fact]
    public void Revise_ToAShare_IsRefusedWhenValuesLieOutside()
    {
        var indicator = AMeasure.New(one => one with { IsShare = false });
        Assert.Equal(
            MeasureRules.ShareFitsValues,
            Assert
                .Throws<BrokenRuleException>(() =>
                    indicator.Revise(
                        indicator.Current with
                        {
                            IsShare = true,
                        },
                        new StoredValues(2, 12m, 101m),
                        null
                    )
                )
                .Rule
        );
    }

    [Theory]
    [InlineData(Direction.Neutral)]
    [InlineData(Direction.WithinRange)]
    public void Revise_ToADirectionThatTargetsDoNotFit_IsRefused(Direction direction)
    {
        var indicator = AMeasure.New();
        indicator.Aim(Guid.NewGuid(), AMeasure.Way);
        Assert.Equal(
            MeasureRules.DirectionFitsTargets,
            Assert
                .Throws<BrokenRuleException>(() =>
                    indicator.Revise(
                        indicator.Current with
                        {
                            Direction = direction,
                        },
                        StoredValues.None,
                        null
                    )
                )
                .Rule
        );
    }

    [Fact]
    public void Revise_WhatADecidedTargetMeans_NeedsAReason()
    {
        var indicator = AMeasure.New();
        var target = indicator.Aim(Guid.NewGuid(), AMeasure.Way);
        var to = indicator.Current with { Name = "Något annat" };
        indicator.Revise(to, Some, null);
        indicator.DecideTarget(
            target.Id,
            new Decision(DecisionState.Decided, Guid.NewGuid(), new DateOnly(2025, 1, 1)),
            new DateOnly(2025, 10, 9)
        );

        indicator.Revise(to with { Decimals = 2 }, Some, null);
        Assert.Equal(
            MeasureRules.DecidedChangeNeedsReason,
            Assert
                .Throws<BrokenRuleException>(() =>
                    indicator.Revise(to with { Unit = "antal" }, Some, " ")
                )
                .Rule
        );
        indicator.Revise(to with { Unit = "antal" }, Some, "Fel enhet");
        Assert.Equal("antal", indicator.Unit);
    }

    [Fact]
    public void Revise_Any_KeepsTheSearchInStep()
    {
        var indicator = AMeasure.New();
        indicator.Revise(indicator.Current with { Name = "Badbesök" }, Some, null);
        Assert.Contains("badbesök", indicator.Search, StringComparison.Ordinal);
    }

    [Fact]
    public void End_FromADay_AsksForNothingThatEndsLater()
    {
        var indicator = AMeasure.New();
        indicator.End(
            new DateOnly(2025, 6, 30),
            new DateOnly(2025, 4, 30),
            "Undersökningen är nedlagd"
        );

        var rule = new PublicationRule(PeriodKind.Year, 1, 2020, 2) { EndsOn = indicator.EndsOn };
        Assert.Equal(MeasurePeriod.OfYear(2024), rule.LastDue(new DateOnly(2030, 1, 1)));
        Assert.Equal(MeasurePeriod.OfYear(2024), rule.LastAsked);
        var standing = IndicatorStanding.Judge(
            new PointReading(
                [new KnownValue(MeasurePeriod.OfYear(2024), 84m)],
                new HashSet<MeasurePeriod>()
            ),
            AMeasure.Way,
            Direction.Higher,
            rule,
            MeasurePeriod.OfTertial(2026, 2),
            new DateOnly(2026, 9, 1)
        );
        Assert.Equal(IndicatorState.OnTheWay, standing.State);
        Assert.Null(standing.ExpectedPeriod);
        Assert.Equal(
            MeasureRules.PeriodIsFollowed,
            Assert
                .Throws<BrokenRuleException>(() =>
                    indicator.Report(
                        Guid.NewGuid(),
                        MeasurePeriod.OfYear(2025),
                        Gender.Total,
                        new MeasuredValue(5),
                        Guid.NewGuid(),
                        new DateOnly(2026, 1, 1),
                        default
                    )
                )
                .Rule
        );
    }

    [Theory]
    [InlineData("2019-12-31", "Skäl", "measures.ends-after-it-began")]
    [InlineData("2025-04-29", "Skäl", "measures.ends-after-locked")]
    [InlineData("2025-06-30", " ", "measures.end-needs-reason")]
    public void End_ThatCannotBe_IsRefused(string day, string reason, string rule)
    {
        DateOnly? locked = day.StartsWith("2019", StringComparison.Ordinal)
            ? null
            : new DateOnly(2025, 4, 30);
        var indicator = AMeasure.New();
        Assert.Equal(
            rule,
            Assert
                .Throws<BrokenRuleException>(() =>
                    indicator.End(
                        DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
                        locked,
                        reason
                    )
                )
                .Rule.Code
        );
        Assert.Null(indicator.EndsOn);
    }

    [Fact]
    public void Resume_AfterTheEnd_IsFollowedAgain()
    {
        var indicator = AMeasure.New();
        Assert.Throws<BrokenRuleException>(() => indicator.Resume("Skäl"));
        indicator.End(new DateOnly(2025, 6, 30), null, "Skäl");
        indicator.Resume("Ångrat");
        Assert.Null(indicator.EndsOn);
    }

    private static DomainRule Broken(string code) =>
        Assert
            .Throws<BrokenRuleException>(() =>
                Indicator.Begin(Guid.NewGuid(), code, MeasureKind.Indicator, AMeasure.Definition())
            )
            .Rule;
}
