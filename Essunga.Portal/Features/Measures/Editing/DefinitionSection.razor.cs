using System.Globalization;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Measures.Editing;

/// <summary>The definition of an indicator as a form, for a new one and for one that is there.</summary>
public sealed partial class DefinitionSection
{
    private Guid _newId;

    /// <summary>Saves.</summary>
    [Parameter, EditorRequired]
    public Func<IndicatorToSave, Task<EditAnswer>> Save { get; set; } = default!;

    /// <inheritdoc />
    protected override string Key =>
        Content.Indicator is { } one ? $"{EditQuery.KeyOf(one.Code)}om" : EditQuery.NewKey;

    private bool IsNew => Content.Indicator is null;

    // Only asked for when a decided target would come to mean something else.
    private bool AsksReason =>
        Content.Indicator is { } one
        && one.Targets.Any(target => target.IsDecided)
        && Form.Read().Definition is { } definition
        && Indicator.ChangesMeaning(one.Definition, definition);

    private IReadOnlyList<(string Field, string Theirs, string Mine)> Differences =>
        IsNew ? [] : DefinitionDifferences.Between(FormNow(), Form, Content.Choices);

    /// <inheritdoc />
    protected override IndicatorForm FormNow()
    {
        if (Content.Indicator is { } indicator)
        {
            return IndicatorForm.From(indicator);
        }

        _newId = _newId == Guid.Empty ? Guid.CreateVersion7(Time.GetUtcNow()) : _newId;
        return new IndicatorForm
        {
            Id = _newId,
            Code = Content.Choices.NextIndicator,
            IsCodeSuggested = true,
            FirstYear = Content.Today.Year.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <inheritdoc />
    protected override (
        Func<Guid?, bool, Task<EditAnswer>>? Send,
        IReadOnlyDictionary<string, string> Faults
    ) Read()
    {
        var (definition, faults) = Form.Read();
        return definition is null
            ? (null, faults)
            : (
                (seen, isMeant) =>
                    Save(
                        new IndicatorToSave(
                            Form.Id,
                            seen,
                            Form.IsCodeSuggested ? "" : Form.Code,
                            Form.KindChosen,
                            definition,
                            Form.Reason,
                            isMeant
                        )
                    ),
                faults
            );
    }

    /// <inheritdoc />
    protected override string? FieldOf(DomainRule rule) => IndicatorForm.FieldOf(rule);
}
