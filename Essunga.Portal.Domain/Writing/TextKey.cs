using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Essunga.Portal.Domain.Writing;

/// <summary>
/// Names a shared text by what it belongs to: a kind, an owner and, where the owner has several, a field. As text it is
/// the last part of the address that the text is written at: "mal.0e5a….", "bedomning.0e5a….t2".
/// </summary>
/// <param name="Field">Small letters a–z, digits and hyphens; empty when the owner has one text of the kind.</param>
public sealed partial record TextKey(TextKind Kind, Guid OwnerId, string Field = "")
{
    /// <summary>Letters that a field may have.</summary>
    public const int LongestField = 80;

    private static readonly Dictionary<TextKind, string> Names = new()
    {
        [TextKind.GoalMotivation] = "mal",
        [TextKind.StatementReason] = "bedomning",
        [TextKind.ActivityComment] = "aktivitet",
        [TextKind.Vision] = "vision",
        [TextKind.StrategicChoice] = "vagval",
    };

    /// <summary>The text's id: made from the key, so that two who begin the same text begin one.</summary>
    public Guid TextId => new(SHA256.HashData(Encoding.UTF8.GetBytes(ToString())).AsSpan(0, 16));

    public override string ToString() =>
        Field.Length == 0 ? $"{Names[Kind]}.{OwnerId:N}" : $"{Names[Kind]}.{OwnerId:N}.{Field}";

    /// <summary>Reads a key as it stands in an address; false for anything else.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out TextKey? key)
    {
        key = null;
        if (Form().Match(text ?? "") is not { Success: true } found)
        {
            return false;
        }

        var name = found.Groups["name"].Value;
        foreach (var (kind, known) in Names)
        {
            if (known == name)
            {
                key = new TextKey(
                    kind,
                    Guid.ParseExact(found.Groups["owner"].Value, "N"),
                    found.Groups["field"].Value
                );
            }
        }

        return key is not null;
    }

    [GeneratedRegex(
        @"\A(?<name>[a-z]{3,12})\.(?<owner>[0-9a-f]{32})(\.(?<field>[a-z0-9-]{1,80}))?\z",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Form();
}
