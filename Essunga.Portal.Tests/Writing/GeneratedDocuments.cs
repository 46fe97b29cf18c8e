using System.Text.Json.Nodes;
using CsCheck;

namespace Essunga.Portal.Tests.Writing;

/// <summary>Texts made of everything that a text may hold, with the letters that Markdown takes for signs.</summary>
internal static class GeneratedDocuments
{
    private static readonly string[] Bits =
    [
        "a",
        "Ö",
        " ",
        "  ",
        "*",
        "_",
        "**",
        "`",
        "#",
        "1.",
        "1)",
        "-",
        "+",
        ">",
        "|",
        "\\",
        "[",
        "](",
        ")",
        "!",
        "<b>",
        "&amp;",
        "\t",
        "~",
        "---",
        "\u00A0",
        "😀",
        "2026. ",
        "https://a.se",
    ];

    private static readonly string[] Addresses =
    [
        "https://a.se/x?y=1&z=(2)",
        "/mal",
        "mailto:a@b.se",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Bits.Length - 1]
        .Select(index => Bits[index])
        .Array[1, 5]
        .Select(string.Concat);

    private static readonly Gen<JsonArray?> Marks = Gen.Select(
        Gen.Int[0, 7],
        Gen.Int[0, Addresses.Length - 1].Select(index => Addresses[index]),
        (kind, href) =>
            kind switch
            {
                0 => new JsonArray(Node("strong")),
                1 => new JsonArray(Node("em")),
                2 => new JsonArray(Node("strong"), Node("em")),
                3 => new JsonArray(With(Node("link"), "attrs", new JsonObject { ["href"] = href })),
                _ => null,
            }
    );

    private static readonly Gen<JsonObject> Letters = Gen.Select(
        Text,
        Marks,
        (text, marks) => With(With(Node("text"), "text", text), "marks", marks)
    );

    private static readonly Gen<JsonObject> Piece = Gen.Frequency(
        (6, Letters),
        (1, Gen.Const(0).Select(_ => Node("hard_break")))
    );

    private static readonly Gen<JsonObject> Paragraph = Block("paragraph", Piece.Array[0, 4]);

    public static Gen<string> Any { get; } =
        Blocks(3).Select(blocks => Holding("doc", blocks).ToJsonString());

    private static Gen<JsonObject[]> Blocks(int depth) => One(depth).Array[1, 3];

    private static Gen<JsonObject> One(int depth)
    {
        var heading = Gen.Select(
            Block("heading", Letters.Array[0, 3]),
            Gen.Int[1, 6],
            (block, level) => With(block, "attrs", new JsonObject { ["level"] = level })
        );
        if (depth == 0)
        {
            return Gen.Frequency((4, Paragraph), (1, heading));
        }

        var quote = Blocks(depth - 1).Select(blocks => Holding("blockquote", blocks));
        var item = Gen.Select(
            Paragraph,
            One(depth - 1).Array[0, 2],
            (first, rest) => Holding("list_item", [first, .. rest])
        );
        var bullets = item.Array[1, 3].Select(items => Holding("bullet_list", items));
        var numbers = Gen.Select(
            item.Array[1, 3],
            Gen.Int[0, 12],
            (items, order) =>
                With(Holding("ordered_list", items), "attrs", new JsonObject { ["order"] = order })
        );
        var rule = Gen.Const(0).Select(_ => Node("horizontal_rule"));
        return Gen.Frequency(
            (4, Paragraph),
            (1, heading),
            (1, quote),
            (1, bullets),
            (1, numbers),
            (1, rule),
            (1, Table())
        );
    }

    private static Gen<JsonObject> Table() =>
        Gen.Int[1, 3]
            .SelectMany(width =>
                Gen.Select(
                    Block("table_header", Letters.Array[0, 2]).Array[width],
                    Block("table_cell", Letters.Array[0, 2]).Array[1, 4].Array[0, 2],
                    (head, rows) =>
                        Holding(
                            "table",
                            [
                                Holding("table_head", head),
                                .. rows.Select(row => Holding("table_row", row)),
                            ]
                        )
                )
            );

    private static Gen<JsonObject> Block(string kind, Gen<JsonObject[]> pieces) =>
        pieces.Select(content => Holding(kind, content));

    private static JsonObject Node(string kind) => new() { ["type"] = kind };

    private static JsonObject Holding(string kind, JsonObject[] content) =>
        content.Length == 0
            ? Node(kind)
            : With(
                Node(kind),
                "content",
                new JsonArray([.. content.Select(one => one.DeepClone())])
            );

    private static JsonObject With(JsonObject node, string name, JsonNode? value)
    {
        if (value is not null)
        {
            node[name] = value;
        }

        return node;
    }
}
