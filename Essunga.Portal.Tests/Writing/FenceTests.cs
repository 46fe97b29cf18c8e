using System.Globalization;
using Essunga.Portal.Writing;

namespace Essunga.Portal.Tests.Writing;

/// <summary>What the server lets into a text and what it keeps out, whatever a client says.</summary>
public sealed class FenceTests : IDisposable
{
    private const int Most = 1_000;

    private readonly WritingEngine _engine = new();

    public FenceTests() => _engine.Load("text", 0, document: null, "Hej på dig");

    public static TheoryData<string> Addresses { get; } =
        new(
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "\u0001javascript:alert(1)",
            "java\tscript:alert(1)",
            " javascript:alert(1)",
            "data:text/html;base64,PHNjcmlwdD4=",
            "vbscript:msgbox(1)",
            "//evil.se",
            "/\\evil.se",
            "https:evil.se",
            "https://a.se/\u202Egnp.exe",
            "file:///etc/passwd",
            "blob:https://a.se/x",
            "a.se"
        );

    public static TheoryData<string> Steps { get; } =
        new(
            "{}",
            "[{}]",
            "[null]",
            "[1]",
            """[{"stepType":"__proto__"}]""",
            """[{"stepType":"replace","from":0,"to":99999}]""",
            """[{"stepType":"replace","from":-1,"to":1}]""",
            """[{"stepType":"replace","from":0,"to":12}]""",
            """[{"stepType":"attr","pos":0,"attr":"level","value":9}]""",
            """[{"stepType":"docAttr","attr":"x","value":1}]""",
            """[{"stepType":"markSet","steps":[{"stepType":"replace","from":0,"to":12}]}]""",
            """[{"stepType":"markSet","steps":[{"stepType":"markSet","steps":[]}]}]""",
            """[{"stepType":"markSet","steps":{}}]""",
            """[{"stepType":"replace","from":12,"to":12,"slice":{"content":[{"type":"script"}]}}]""",
            """[{"stepType":"replace","from":12,"to":12,"slice":{"content":[{"type":"__proto__"}]}}]""",
            """[{"stepType":"replace","from":12,"to":12,"slice":{"content":[{"type":"heading","attrs":{"level":"<b>"}}]}}]""",
            """[{"stepType":"replace","from":12,"to":12,"slice":{"content":[{"type":"heading","attrs":{"level":7}}]}}]""",
            """[{"stepType":"replace","from":12,"to":12,"slice":{"content":[{"type":"table_cell"}]}}]""",
            """[{"stepType":"replace","from":12,"to":12,"slice":{"content":[{"type":"table"}]}}]""",
            """[{"stepType":"replace","from":12,"to":12,"slice":{"content":[{"type":"ordered_list","attrs":{"order":1.5},"content":[{"type":"list_item","content":[{"type":"paragraph"}]}]}]}}]"""
        );

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Push_OfALinkToABadAddress_IsRefused(string address)
    {
        Refused($"[{Link(address)}]");
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Push_OfMarksOfWhichOneLinksToABadAddress_IsRefused(string address)
    {
        Refused(
            $$"""[{"stepType":"markSet","steps":[{{Link("https://a.se")}},{{Link(address)}}]}]"""
        );
    }

    [Fact]
    public void Push_OfWhatTakesBackAMarkThatStoodOnSomeLettersAlready_IsLetIn()
    {
        _engine.Push(
            "text",
            0,
            """[{"stepType":"addMark","from":1,"to":4,"mark":{"type":"strong"}}]""",
            Most
        );

        _engine.Push(
            "text",
            1,
            """[{"stepType":"markSet","steps":[{"stepType":"removeMark","from":1,"to":2,"mark":{"type":"strong"}},{"stepType":"removeMark","from":3,"to":4,"mark":{"type":"strong"}}]}]""",
            Most
        );

        Assert.Equal("H**e**j på dig", _engine.Markdown("text"));
    }

    [Theory]
    [InlineData("https://a.se/x?y=1")]
    [InlineData("mailto:a@b.se")]
    [InlineData("tel:+46512570000")]
    [InlineData("/mal/3")]
    public void Push_OfALinkToAGoodAddress_IsLetIn(string address)
    {
        _engine.Push(
            "text",
            0,
            $$$$"""[{"stepType":"addMark","from":1,"to":4,"mark":{"type":"link","attrs":{"href":"{{{{address}}}}"}}}]""",
            Most
        );

        Assert.Equal($"[Hej]({address}) på dig", _engine.Markdown("text"));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void Push_OfBrokenSteps_IsRefusedAndChangesNothing(string steps) => Refused(steps);

    [Fact]
    public void Push_OfMoreThanItMayHold_IsRefused()
    {
        Assert.Equal(
            WritingEngine.TooLong,
            _engine.Push("text", 0, Typed(1, new string('x', Most)), Most)
        );
        Assert.Equal("Hej på dig", _engine.Markdown("text"));
    }

    [Fact]
    public void Push_OfQuotesInQuotes_IsRefusedWhenTheyAreTooDeep()
    {
        const string Wrap =
            """[{"stepType":"replaceAround","from":0,"to":TO,"gapFrom":0,"gapTo":TO,"insert":1,"slice":{"content":[{"type":"blockquote"}]},"structure":true}]""";
        var size = 12;
        for (var version = 0; version < 19; version++)
        {
            _engine.Push("text", version, Wrapped(size), Most);
            size += 2;
        }

        Assert.Throws<WritingFault>(() => _engine.Push("text", 19, Wrapped(size), Most));
        Assert.StartsWith("> > >", _engine.Markdown("text"), StringComparison.Ordinal);

        static string Wrapped(int size) =>
            Wrap.Replace(
                "TO",
                size.ToString(CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void Push_BasedOnAnEarlierVersion_IsMovedOverWhatCameBetween()
    {
        _engine.Push("text", 0, Typed(1, "Åh "), Most);

        var moved = _engine.Push("text", 0, Typed(4, "san"), Most);

        Assert.Contains("\"from\":7", moved, StringComparison.Ordinal);
        Assert.Equal("Åh Hejsan på dig", _engine.Markdown("text"));
    }

    [Fact]
    public void Push_BasedOnAVersionThatIsNotYet_IsRefused() =>
        Assert.Throws<WritingFault>(() => _engine.Push("text", 5, Typed(1, "x"), Most));

    [Fact]
    public void Toward_AnotherText_LeavesWhatIsTheSame()
    {
        _engine.Load("other", 0, document: null, "Ett\n\nTvå\n\nTre");
        _engine.Push("other", 0, _engine.Toward("other", "Ett\n\n- punkt\n\nTre"), Most);

        Assert.Equal("Ett\n\n- punkt\n\nTre", _engine.Markdown("other"));
    }

    public void Dispose() => _engine.Dispose();

    private static string Link(string address) =>
        System.Text.Json.JsonSerializer.Serialize(
            new
            {
                stepType = "addMark",
                from = 1,
                to = 4,
                mark = new { type = "link", attrs = new { href = address } },
            }
        );

    private static string Typed(int at, string text) =>
        $$$"""[{"stepType":"replace","from":{{{at}}},"to":{{{at}}},"slice":{"content":[{"type":"text","text":"{{{text}}}"}]}}]""";

    private void Refused(string steps)
    {
        Assert.Throws<WritingFault>(() => _engine.Push("text", 0, steps, Most));
        Assert.Equal("Hej på dig", _engine.Markdown("text"));
        _engine.Push("text", 0, Typed(1, "x"), Most);
        Assert.Equal("xHej på dig", _engine.Markdown("text"));
    }
}
