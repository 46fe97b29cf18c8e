using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace Essunga.Portal.Components.Text;

/// <summary>
/// Emphasis that begins and ends where the part that writes it says, by the signs as they are written. The library reads
/// a character reference beside the stars as the letter that it stands for, but what the portal writes has such a
/// reference just so that <c>**(fet)**&#x61;</c> can be bold right up to a letter; and it takes a smiley for punctuation,
/// which the part that writes takes for a letter.
/// </summary>
internal sealed class EmphasisBySource : EmphasisInlineParser
{
    private const char Reference = '&';

    // Punctuation as the reference itself, and the beginning of nothing.
    private const char Sign = '!';
    private const char Letter = 'x';

    /// <inheritdoc />
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        ArgumentNullException.ThrowIfNull(processor);
        var before = processor.Inline;
        if (before is HtmlEntityInline)
        {
            processor.Inline = null;
        }

        var read = AsWritten(slice);
        if (!base.Match(processor, ref read))
        {
            processor.Inline = before;
            return false;
        }

        slice.Start = read.Start;
        return true;
    }

    private static StringSlice AsWritten(StringSlice slice)
    {
        var text = slice.Text;
        var after = slice.Start;
        while (after <= slice.End && text[after] == slice.CurrentChar)
        {
            after++;
        }

        var isAfterPair = slice.Start > 0 && char.IsLowSurrogate(text[slice.Start - 1]);
        var next = after <= slice.End ? text[after] : default;
        if (!isAfterPair && next != Reference && !char.IsHighSurrogate(next))
        {
            return slice;
        }

        var read = text.ToCharArray();
        if (isAfterPair)
        {
            read[slice.Start - 1] = Letter;
        }

        if (next == Reference)
        {
            read[after] = Sign;
        }
        else if (char.IsHighSurrogate(next))
        {
            read[after] = Letter;
        }

        return new StringSlice(new string(read), slice.Start, slice.End);
    }
}
