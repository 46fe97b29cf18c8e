using Essunga.Portal.Writing;

namespace Essunga.Portal.Tests.Writing;

/// <summary>
/// What the server does with steps that were made before others' were known: what somebody takes away keeps what others
/// put into it, and letters whose place is gone come to the nearest text. Many orders by chance are in the scripts' own
/// tests, <c>wwwroot-assets/test</c>.
/// </summary>
public sealed class MovedStepsTests : IDisposable
{
    private const int Most = 1_000;

    private readonly WritingEngine _engine = new();

    [Fact]
    public void Deletion_OfWhatAnotherWroteIn_LeavesTheOthersLetters() =>
        Assert.Equal("åx", After("Heja på", Put(4, "å"), Put(5, "x"), Gone(1, 8)));

    [Fact]
    public void Deletion_OverTwoBlocks_LeavesTheOthersLetters() =>
        Assert.Equal("Eåvåtre", After("Ett\n\n# tvåtre", Put(3, "å"), Gone(2, 7)));

    [Fact]
    public void Deletion_OfATableRow_LeavesTheOthersLetters() =>
        Assert.Contains(
            "å",
            // The second row, from before its first cell to after its last.
            After("| a | b |\n| --- | --- |\n| c | d |", Put(12, "å"), Gone(9, 17)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Deletion_OfALineThatAnotherDivided_TakesTheLettersOfBothParts() =>
        Assert.DoesNotContain("e", After("Heja", Divided(3), Gone(1, 5)), StringComparison.Ordinal);

    [Fact]
    public void WritingOver_WhatAnotherWroteIn_LeavesTheOthersLetters() =>
        Assert.Equal("åNej", After("Heja", Put(3, "å"), Over(1, 5, "Nej")));

    [Fact]
    public void Letters_InABlockThatAnotherTookAway_ComeToTheTextBeforeIt() =>
        Assert.Equal("Ettå", After("Ett\n\nTvå", Gone(5, 10), Put(8, "å")));

    [Fact]
    public void Blocks_PastedInABlockThatAnotherTookAway_ComeAfterIt() =>
        Assert.Equal(
            "Ett\n\nPunkt\n\nTre",
            After(
                "Ett\n\n> Två\n\nTre",
                Gone(5, 12),
                """{"stepType":"replace","from":8,"to":8,"slice":{"content":[{"type":"paragraph","content":[{"type":"text","text":"Punkt"}]}]}}"""
            )
        );

    [Fact]
    public void Letters_DeletedByTwoAtOnce_AreGoneOnce() =>
        Assert.Equal("Hå", After("Heja på", Gone(2, 6), Gone(3, 7)));

    public void Dispose() => _engine.Dispose();

    private static string Put(int at, string text) => Over(at, at, text);

    private static string Gone(int from, int to) =>
        $$"""{"stepType":"replace","from":{{from}},"to":{{to}}}""";

    private static string Over(int from, int to, string text) =>
        $$$"""{"stepType":"replace","from":{{{from}}},"to":{{{to}}},"slice":{"content":[{"type":"text","text":"{{{text}}}"}]}}""";

    private static string Divided(int at) =>
        $$"""{"stepType":"replace","from":{{at}},"to":{{at}},"slice":{"content":[{"type":"paragraph"},{"type":"paragraph"}],"openStart":1,"openEnd":1},"structure":true}""";

    /// <summary>The text after pushes that all were made from the same version of it, in their order.</summary>
    private string After(string markdown, params string[] steps)
    {
        _engine.Load("text", 0, document: null, markdown);
        foreach (var step in steps)
        {
            _engine.Push("text", 0, $"[{step}]", Most);
        }

        return _engine.Markdown("text");
    }
}
