using Essunga.Portal.Components.Status;

namespace Essunga.Portal.Features.Goals.Past;

/// <summary>One thing that can be said of a goal at a day, so that two days can be laid beside each other.</summary>
/// <param name="Section">"Målet", "Bedömningar", "Indikatorer", "Aktiviteter".</param>
/// <param name="Thing">What it is said of, by a lasting key: an indicator's code, an activity's id.</param>
/// <param name="ThingText">What it is said of, as a reader calls it.</param>
/// <param name="What">"nuvärde".</param>
public sealed record GoalFact(
    string Section,
    string Thing,
    string ThingText,
    string What,
    string Text
)
{
    /// <summary>Its symbol and colour when it is a state; null for other things.</summary>
    public SignalKind? Signal { get; init; }

    /// <summary>The same thing on two days has the same.</summary>
    public (string, string, string) Key => (Section, Thing, What);
}
