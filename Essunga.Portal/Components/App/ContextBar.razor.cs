using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Essunga.Portal.Components.App;

/// <summary>
/// Year, reporting point and committee as a plain form that reads the page again: the address is the state. With a
/// circuit a change navigates at once; before it, and without JavaScript, the form is sent.
/// </summary>
public sealed partial class ContextBar
{
    private const string Year = "ar";
    private const string Point = "period";
    private const string Committee = "namnd";

    /// <summary>What may be chosen; null shows nothing.</summary>
    [Parameter]
    public ContextChoices? Choices { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private Uri Here => new(Navigation.Uri);

    private string Path => Here.AbsolutePath;

    // A form that is sent drops the rest of the address; a filter that the reader has set must survive, and so
    // must a choice that this page does not offer.
    private IEnumerable<KeyValuePair<string, string?>> Kept =>
        QueryHelpers
            .ParseQuery(Here.Query)
            .Where(part =>
                Lists.All(list => !list.Name.Equals(part.Key, StringComparison.OrdinalIgnoreCase))
            )
            .SelectMany(part => part.Value, (part, value) => KeyValuePair.Create(part.Key, value));

    private IEnumerable<ChoiceList> Lists =>
        new ChoiceList[]
        {
            new("År", Year, null, Choices!.Years, Choices.Year),
            new("Punkt", Point, null, Choices.Points, Choices.Point),
            new("Nämnd", Committee, "wide", Choices.Committees, Choices.Committee),
        }.Where(list => list.Options.Count > 0);

    private void Choose(string name, ChangeEventArgs change)
    {
        var value = change.Value as string;
        Navigation.NavigateTo(
            Navigation.GetUriWithQueryParameter(name, string.IsNullOrEmpty(value) ? null : value)
        );
    }

    private sealed record ChoiceList(
        string Label,
        string Name,
        string? Class,
        IReadOnlyList<(string Value, string Text)> Options,
        string? Selected
    );
}
