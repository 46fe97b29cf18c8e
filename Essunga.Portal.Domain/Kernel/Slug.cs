using System.Globalization;
using System.Text;

namespace Essunga.Portal.Domain.Kernel;

/// <summary>A name as it stands in an address: lower case a–z, 0–9 and hyphens ("Bygg- och miljönämnden" → "bygg-och-miljonamnden").</summary>
public static class Slug
{
    public const int MaxLength = 120;

    public static string From(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var slug = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (
                CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark
                && slug.Length > 0
                && slug[^1] != '-'
            )
            {
                slug.Append('-');
            }
        }

        return slug.ToString(0, Math.Min(slug.Length, MaxLength)).Trim('-');
    }
}
