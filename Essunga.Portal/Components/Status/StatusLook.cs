namespace Essunga.Portal.Components.Status;

/// <summary>The one place where a state gets its look: the class that colours it and the symbol of the sprite.</summary>
/// <param name="CssClass">Class of <c>parts/signal.css</c>.</param>
/// <param name="Symbol">Id of a symbol in <see cref="SignalSprite"/>.</param>
public sealed record StatusLook(string CssClass, string Symbol)
{
    private static readonly Dictionary<SignalKind, StatusLook> Looks = new()
    {
        [SignalKind.Reached] = new("is-reached", "s-reached"),
        [SignalKind.OnTheWay] = new("is-onway", "s-onway"),
        [SignalKind.NotReached] = new("is-not", "s-not"),
        [SignalKind.Expected] = new("is-later", "s-later"),
        [SignalKind.Missing] = new("is-missing", "s-missing"),
        [SignalKind.NotStated] = new("is-unstated", "s-unstated"),
    };

    /// <summary>The look of a state.</summary>
    public static StatusLook Of(SignalKind kind) => Looks[kind];

    /// <summary>Reference to the symbol, for <c>&lt;use href&gt;</c>.</summary>
    public string Reference => "#" + Symbol;
}
