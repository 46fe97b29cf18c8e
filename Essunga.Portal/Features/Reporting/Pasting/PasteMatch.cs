using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Reporting.Pasting;

/// <summary>Finds the indicator that somebody means by what stands beside a value: a code, a name, or a unit and a part of the name.</summary>
internal sealed class PasteMatch(ReportGround ground)
{
    public const string NotYours = "Finns inte, eller är inte ditt att rapportera.";

    private readonly Dictionary<string, (Indicator? Found, string? Problem)> _known = new(
        StringComparer.Ordinal
    );

    /// <returns>Either the indicator or why there is none.</returns>
    public (Indicator? Found, string? Problem) Of(IReadOnlyList<string> labels)
    {
        var key = string.Join('\t', labels);
        if (!_known.TryGetValue(key, out var found))
        {
            _known[key] = found = Find(
                labels.Select(label => SearchText.From(label)).ToHashSet(StringComparer.Ordinal)
            );
        }

        return found;
    }

    private (Indicator?, string?) Find(HashSet<string> labels)
    {
        if (labels.Count == 0)
        {
            return (null, "Det står inte vilket mått värdet gäller.");
        }

        foreach (var isMeant in new Func<Reportable, bool>[] { HasCode, HasName })
        {
            if (ground.All.FirstOrDefault(isMeant) is { } one)
            {
                return (one.Indicator, null);
            }
        }

        var near = ground.All.Where(IsNear).ToList();
        return near switch
        {
            [] => (null, NotYours),
            [var only] => (only.Indicator, null),
            _ => (
                null,
                $"Flera mått passar: {string.Join(", ", near.Take(4).Select(one => one.Indicator.Code))}. Skriv koden i stället."
            ),
        };

        bool HasCode(Reportable one) => labels.Contains(SearchText.From(one.Indicator.Code));

        bool HasName(Reportable one) =>
            labels.Contains(SearchText.From(one.Indicator.Name))
            || labels.Contains(SearchText.From(one.Indicator.Code, one.Indicator.Name));

        // Every label must be the unit or a part of the name.
        bool IsNear(Reportable one)
        {
            var name = SearchText.From(one.Indicator.Name);
            var (unit, code) = (SearchText.From(one.NodeName), SearchText.From(one.NodeCode));
            var shown = SearchText.From(PlaceText.Of(one.NodeName));
            return labels.All(label =>
                label == unit
                || label == shown
                || label == code
                || (label.Length >= 3 && name.Contains(label, StringComparison.Ordinal))
            );
        }
    }
}
