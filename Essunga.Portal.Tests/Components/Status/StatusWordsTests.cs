using Essunga.Portal.Components.Status;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Tests.Components.Status;

public sealed class StatusWordsTests
{
    [Theory]
    [InlineData(IndicatorState.Reached, SignalKind.Reached, "når", "når målvärdet")]
    [InlineData(IndicatorState.OnTheWay, SignalKind.OnTheWay, "på väg", "på väg")]
    [InlineData(IndicatorState.NotReached, SignalKind.NotReached, "når inte", "når inte")]
    [InlineData(IndicatorState.Expected, SignalKind.Expected, "väntas", "väntas")]
    [InlineData(IndicatorState.Missing, SignalKind.Missing, "saknas", "saknas")]
    public void Of_IndicatorState_GivesSignalAndWords(
        IndicatorState state,
        SignalKind kind,
        string shortWord,
        string longWord
    ) => Assert.Equal(new StatusWord(kind, shortWord, longWord), StatusWords.Of(state));

    [Theory]
    [InlineData(Outlook.WillBeReached, SignalKind.Reached, "uppnås", "bedöms uppnås")]
    [InlineData(
        Outlook.WillPartlyBeReached,
        SignalKind.OnTheWay,
        "delvis uppnås",
        "bedöms delvis uppnås"
    )]
    [InlineData(
        Outlook.WillNotBeReached,
        SignalKind.NotReached,
        "inte uppnås",
        "bedöms inte uppnås"
    )]
    [InlineData(
        Outlook.CannotBeJudged,
        SignalKind.NotStated,
        "kan inte bedömas",
        "kan inte bedömas"
    )]
    [InlineData(null, SignalKind.NotStated, "ej bedömt", "ej bedömt")]
    public void Of_Outlook_GivesSignalAndWords(
        Outlook? outlook,
        SignalKind kind,
        string shortWord,
        string longWord
    ) => Assert.Equal(new StatusWord(kind, shortWord, longWord), StatusWords.Of(outlook));

    [Theory]
    [InlineData(Verdict.Reached, SignalKind.Reached, "uppnått")]
    [InlineData(Verdict.PartlyReached, SignalKind.OnTheWay, "delvis uppnått")]
    [InlineData(Verdict.NotReached, SignalKind.NotReached, "inte uppnått")]
    [InlineData(null, SignalKind.NotStated, "ej bedömt")]
    public void Of_Verdict_GivesSignalAndWord(Verdict? verdict, SignalKind kind, string word) =>
        Assert.Equal(new StatusWord(kind, word, word), StatusWords.Of(verdict));

    [Fact]
    public void Of_EveryValueOfTheDomain_HasWords()
    {
        Assert.All(Enum.GetValues<IndicatorState>(), state => StatusWords.Of(state));
        Assert.All(Enum.GetValues<Outlook>(), outlook => StatusWords.Of(outlook));
        Assert.All(Enum.GetValues<Verdict>(), verdict => StatusWords.Of(verdict));
    }
}
