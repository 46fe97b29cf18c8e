using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Measures.Editing;

/// <summary>What somebody who changes an indicator, or makes one, needs.</summary>
/// <param name="Indicator">Null when it is new.</param>
/// <param name="Drafts">What the person has typed and not saved, by key.</param>
public sealed record EditContent(
    EditedIndicator? Indicator,
    EditChoices Choices,
    IReadOnlyDictionary<string, string> Drafts,
    DateOnly Today
);

/// <summary>An indicator as it is now.</summary>
/// <param name="Version">What a change is made on.</param>
/// <param name="Targets">The latest year first.</param>
/// <param name="Values">Those for all together that may be shown, in time order.</param>
public sealed record EditedIndicator(
    Guid Id,
    Guid Version,
    string Code,
    MeasureKind Kind,
    IndicatorDefinition Definition,
    DateOnly? EndsOn,
    IReadOnlyList<EditedTarget> Targets,
    IReadOnlyList<KnownValue> Values
)
{
    public bool MayHaveTargets =>
        Kind == MeasureKind.Indicator && Definition.Direction != Direction.Neutral;
}

/// <summary>A target as it is now.</summary>
public sealed record EditedTarget(Guid Id, ReadTarget Read)
{
    public bool IsDecided => Read.Decision.State != Domain.Kernel.DecisionState.Proposed;
}

/// <summary>What can be chosen in the form: value and text.</summary>
/// <param name="NextIndicator">The next free code of an indicator.</param>
/// <param name="NextKeyFigure">The next free code of a key figure.</param>
public sealed record EditChoices(
    IReadOnlyList<(string Value, string Text)> Nodes,
    IReadOnlyList<(string Value, string Text)> People,
    IReadOnlyList<(string Value, string Text)> Bodies,
    string NextIndicator,
    string NextKeyFigure
);
