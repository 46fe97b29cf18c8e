using System.Buffers.Binary;
using System.Xml;

namespace Essunga.Portal.Domain.Settings;

/// <summary>
/// Says what an uploaded logo is by its content, never by its name: a PNG whose parts hold together, or an SVG that
/// draws and does nothing else – no scripts, no other document inside, nothing fetched from elsewhere.
/// </summary>
public static class LogoFile
{
    /// <summary>Bytes that a logo may have.</summary>
    public const int MostBytes = 200 * 1024;

    public const string Png = "image/png";
    public const string Svg = "image/svg+xml";

    private const string SvgSpace = "http://www.w3.org/2000/svg";
    private const string XhtmlSpace = "http://www.w3.org/1999/xhtml";
    private const uint LargestSide = 4_000;

    private static readonly HashSet<string> Drawing = new(
        "svg g path rect circle ellipse line polyline polygon text tspan textPath defs linearGradient radialGradient stop clipPath mask pattern symbol use title desc metadata style".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    /// <summary>The kind of the content.</summary>
    /// <exception cref="Kernel.BrokenRuleException">Too large, no such picture, or an SVG that does more than draw.</exception>
    public static string KindOf(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        SettingsRules.LogoIsSmallEnough.Require(content.Length <= MostBytes);
        if (IsPng(content))
        {
            return Png;
        }

        RequireSvg(content);
        return Svg;
    }

    private static bool IsPng(ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> signature = [137, 80, 78, 71, 13, 10, 26, 10];
        if (!content.StartsWith(signature))
        {
            return false;
        }

        var at = signature.Length;
        for (var first = true; at + 12 <= content.Length; first = false)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content[at..]);
            var name = content.Slice(at + 4, 4);
            if (length > content.Length - at - 12)
            {
                return false;
            }

            if (first && !IsHeader(name, content.Slice(at + 8, (int)length)))
            {
                return false;
            }

            at += 12 + (int)length;
            if (name.SequenceEqual("IEND"u8))
            {
                return at == content.Length;
            }
        }

        return false;
    }

    private static bool IsHeader(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data) =>
        name.SequenceEqual("IHDR"u8)
        && data.Length == 13
        && BinaryPrimitives.ReadUInt32BigEndian(data) is > 0 and <= LargestSide
        && BinaryPrimitives.ReadUInt32BigEndian(data[4..]) is > 0 and <= LargestSide;

    private static void RequireSvg(byte[] content)
    {
        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(content),
                new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    MaxCharactersInDocument = MostBytes,
                }
            );
            var isFirst = true;
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        SettingsRules.LogoIsPicture.Require(
                            !isFirst
                                || (reader.LocalName == "svg" && reader.NamespaceURI == SvgSpace)
                        );
                        isFirst = false;
                        RequireStill(reader);
                        break;
                    case XmlNodeType.ProcessingInstruction:
                        SettingsRules.LogoIsStill.Require(false);
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA:
                        SettingsRules.LogoIsStill.Require(!Reaches(reader.Value));
                        break;
                }
            }

            SettingsRules.LogoIsPicture.Require(!isFirst);
        }
        catch (XmlException)
        {
            SettingsRules.LogoIsPicture.Require(false);
        }
    }

    // What drawing programs leave behind in spaces of their own does nothing; HTML would.
    private static void RequireStill(XmlReader element)
    {
        SettingsRules.LogoIsStill.Require(
            element.NamespaceURI == SvgSpace
                ? Drawing.Contains(element.LocalName)
                : element.NamespaceURI is not ("" or XhtmlSpace)
        );
        while (element.MoveToNextAttribute())
        {
            var name = element.LocalName;
            var isLink = name is "href" or "src";
            SettingsRules.LogoIsStill.Require(
                !name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                    && (!isLink || element.Value.TrimStart().StartsWith('#'))
                    && (name == "xmlns" || element.Prefix == "xmlns" || !Reaches(element.Value))
            );
        }

        element.MoveToElement();
    }

    /// <summary>Whether a style or a value would fetch or run something; "url(#a)" is a part of the picture itself.</summary>
    private static bool Reaches(string text)
    {
        var plain = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)))
            .Replace("url(#", "", StringComparison.OrdinalIgnoreCase)
            .Replace("url('#", "", StringComparison.OrdinalIgnoreCase)
            .Replace("url(\"#", "", StringComparison.OrdinalIgnoreCase);
        return new[] { "url(", "@import", "javascript:", "expression(", "\\" }.Any(part =>
            plain.Contains(part, StringComparison.OrdinalIgnoreCase)
        );
    }
}
