using Essunga.Portal.Components.Charts;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Goals.Review;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Measures.Editing;

/// <summary>One target: where it starts, the way there, the decision, and beside it the way as a figure.</summary>
public sealed partial class TargetEditor
{
    private bool _isOpened;
    private Guid _newId;
    private ChartModel? _chart;
    private string? _drawn;

    /// <summary>The target that is changed; null for a new one.</summary>
    [Parameter]
    public EditedTarget? Target { get; set; }

    /// <summary>Unique on the page.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>Saves.</summary>
    [Parameter, EditorRequired]
    public Func<TargetToSave, Task<EditAnswer>> Save { get; set; } = default!;

    /// <summary>Takes away a target that was only proposed.</summary>
    [Parameter]
    public EventCallback<EditedTarget> OnDrop { get; set; }

    /// <summary>A new one is not wanted after all.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    /// <inheritdoc />
    protected override string Key => KeyOf(Content, Target);

    internal static string KeyOf(EditContent content, EditedTarget? target) =>
        $"{EditQuery.KeyOf(content.Indicator!.Code)}mal-{target?.Id.ToString("N") ?? "nytt"}";

    private Direction Direction => Content.Indicator!.Definition.Direction;

    private string Unit => UnitText.Of(Content.Indicator!.Definition.Unit).Sign;

    private bool IsOpen => Target is null || _isOpened || IsChanged;

    private string Heading =>
        Target is { } target
            ? TargetLines.Heading(Content.Indicator!.Definition, target.Read.Path)
            : "Nytt målvärde";

    // What cannot be read is somebody in the middle of typing: the field must not go away under the reason.
    private bool AsksReason =>
        Target is { IsDecided: true } decided
        && !Form.IsDecidedNow
        && (
            Form.Read(Direction).Path is not { } path
            || !TargetLines.AreSame(path, decided.Read.Path)
        );

    private ReviewFacts Facts
    {
        get
        {
            var path = Form.Read(Direction).Path;
            return new ReviewFacts
            {
                IsMeasured = true,
                Target = path?.Target,
                LowerLimit = path?.LowerLimit,
                UpperLimit = path?.UpperLimit,
                Baseline = path?.BaselineValue,
                Current = Content
                    .Indicator!.Values.LastOrDefault(value =>
                        value.Period.Year > path?.BaselineYear
                    )
                    ?.Value,
                Direction = Direction,
                Year = path?.TargetYear ?? Content.Today.Year,
                HasOwner = Content.Indicator.Definition.OwnerId is not null,
            };
        }
    }

    // Drawn anew when the way can be read; a half-typed figure leaves the last one.
    private ChartModel? Chart
    {
        get
        {
            var text = TypedFields.TextOf(Form);
            if (text != _drawn)
            {
                _drawn = text;
                _chart = Form.Read(Direction).Path is { } path
                    ? TargetFigure.Of(Content.Indicator!, path) ?? _chart
                    : _chart;
            }

            return _chart;
        }
    }

    private IReadOnlyList<(string Field, string Theirs, string Mine)> Differences =>
        Target is null || Form.Read(Direction).Path is not { } mine
            ? []
            : TargetLines.Differences(Content.Indicator!.Definition, Target.Read.Path, mine);

    /// <inheritdoc />
    protected override TargetForm FormNow()
    {
        if (Target is { } target)
        {
            return TargetForm.From(target.Id, target.Read.Path);
        }

        _newId = _newId == Guid.Empty ? Guid.CreateVersion7(Time.GetUtcNow()) : _newId;
        var last = Content.Indicator!.Values is [.., var latest] ? latest : null;
        return new TargetForm
        {
            Id = _newId,
            BaselineYear = $"{last?.Period.Year ?? Content.Today.Year}",
            BaselineValue = last is null
                ? ""
                : Format.Number(last.Value, Content.Indicator.Definition.Decimals),
        };
    }

    /// <inheritdoc />
    protected override (
        Func<Guid?, bool, Task<EditAnswer>>? Send,
        IReadOnlyDictionary<string, string> Faults
    ) Read()
    {
        var (path, decision, faults) = Form.Read(Direction);
        return path is null
            ? (null, faults)
            : (
                (seen, isMeant) =>
                    Save(
                        new TargetToSave(
                            Content.Indicator!.Id,
                            seen ?? Guid.Empty,
                            Form.Id,
                            path,
                            decision,
                            Form.Reason,
                            isMeant
                        )
                    ),
                faults
            );
    }

    /// <inheritdoc />
    protected override string? FieldOf(DomainRule rule) => TargetForm.FieldOf(rule, Direction);

    private Task SetReasonAsync(string reason)
    {
        Form.Reason = reason;
        return TypedAsync();
    }

    private async Task CancelNewAsync()
    {
        await TakeTheirsAsync();
        await OnCancel.InvokeAsync();
    }
}
