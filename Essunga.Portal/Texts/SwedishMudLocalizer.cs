using System.Globalization;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Essunga.Portal.Texts;

/// <summary>
/// MudBlazor's own texts in Swedish. MudBlazor asks here when the culture is not English; a test holds the keys and
/// their placeholders equal to those of the library.
/// </summary>
public sealed class SwedishMudLocalizer : MudLocalizer
{
    /// <inheritdoc />
    public override LocalizedString this[string key] =>
        SwedishMudTexts.All.TryGetValue(key, out var text)
            ? new(key, text)
            : new(key, key, resourceNotFound: true);

    /// <inheritdoc />
    public override LocalizedString this[string key, params object[] arguments] =>
        SwedishMudTexts.All.TryGetValue(key, out var text)
            ? new(key, string.Format(CultureInfo.CurrentCulture, text, arguments))
            : new(key, key, resourceNotFound: true);
}
