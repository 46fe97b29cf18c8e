using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Components.Changes;

/// <summary>What was done to a goal, an activity or a target, in words.</summary>
public static class PlanWords
{
    /// <summary>"nytt mål, beslutat", "ny tid och ny ansvarig", "målvärdet är 85 %, var 88 %".</summary>
    public static string Of(PlanChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var isNew = change.Edits.Contains(PlanEdit.Added);
        // What is new has every part of it new: that it is decided is all there is to add.
        var words = change
            .Edits.Where(edit => !isNew || edit is PlanEdit.Added or PlanEdit.Decided)
            .Select(edit => Word(change, edit))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return Words.Join(words);
    }

    private static string Word(PlanChange change, PlanEdit edit) =>
        (change, edit) switch
        {
            ({ Indicator: not null }, PlanEdit.Added) => $"nytt målvärde{Figure(change)}",
            ({ Activity: not null }, PlanEdit.Added) => "ny aktivitet",
            (_, PlanEdit.Added) => "nytt mål",
            (_, PlanEdit.Wording) => "ny lydelse",
            ({ Indicator: not null }, PlanEdit.Time) => "nytt målår",
            (_, PlanEdit.Time) => "ny tid",
            (_, PlanEdit.Value) => $"målvärdet är{Figure(change)}{Was(change)}",
            (_, PlanEdit.Owner) => "ny ansvarig",
            ({ Activity: not null }, PlanEdit.Decided) => "beslutad",
            (_, PlanEdit.Decided) => "beslutat",
            ({ Activity: not null }, PlanEdit.ChangedAfterDecision) => "ändrad efter beslut",
            (_, PlanEdit.ChangedAfterDecision) => "ändrat efter beslut",
            ({ Activity: not null }, PlanEdit.Ended) => "avslutad",
            (_, PlanEdit.Ended) => "avslutat",
            ({ Activity: not null }, _) => "ändrad",
            _ => "ändrat",
        };

    private static string Figure(PlanChange change) =>
        change is { Indicator: { } indicator, Value: { } value }
            ? $" {Format.Value(value.To, indicator.Unit, indicator.Decimals)}"
        : change.Edits.Contains(PlanEdit.Added) ? ""
        : " ändrat";

    private static string Was(PlanChange change) =>
        change is { Indicator: { } indicator, Value.From: { } from }
            ? $", var {Format.Value(from, indicator.Unit, indicator.Decimals)}"
            : "";
}
