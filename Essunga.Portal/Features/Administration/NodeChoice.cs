using Essunga.Portal.Components.Text;

namespace Essunga.Portal.Features.Administration;

/// <summary>A node that may be chosen in a list, set in by its depth.</summary>
public sealed record NodeChoice(Guid Id, string Code, string Name, int Depth)
{
    // A list of choices drops common spaces first in a line.
    private const string Step = "\u00a0\u00a0\u00a0";

    public string Text => string.Concat(Enumerable.Repeat(Step, Depth)) + PlaceText.Of(Name);
}
