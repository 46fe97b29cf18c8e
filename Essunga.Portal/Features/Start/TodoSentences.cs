using Essunga.Portal.Components.Text;
using Essunga.Portal.Features.Start.Sections;

namespace Essunga.Portal.Features.Start;

/// <summary>What is to be done, in a sentence, and what comes after it.</summary>
internal static class TodoSentences
{
    /// <param name="pointLabel">"T2 2025".</param>
    public static (string Answer, string More) Of(TodoSection todo, string pointLabel)
    {
        var missing = Parts([.. todo.Items.Where(item => item.IsMissing)]);
        var coming = Parts([.. todo.Items.Where(item => !item.IsMissing)]);
        return (
            missing is null
                ? $"Allt som du svarar för till {pointLabel} är rapporterat."
                : $"{missing} saknas till {pointLabel}.",
            todo.Next is not { } next ? ""
            : coming is null ? $"Nästa gång är {next.Label}, senast {Format.Date(next.DueOn)}."
            : $"{coming} väntas till {next.Label}, senast {Format.Date(next.DueOn)}."
        );
    }

    /// <summary>"Två värden och en prognos"; null when there is none.</summary>
    private static string? Parts(List<TodoItem> items)
    {
        var parts = new[]
        {
            Part(items, TodoKind.Value, "värde", "värden", StartWords.Neuter),
            Part(
                items,
                TodoKind.Activity,
                "aktivitetsrapport",
                "aktivitetsrapporter",
                StartWords.Common
            ),
            Part(items, TodoKind.Outlook, "prognos", "prognoser", StartWords.Common),
        }
            .OfType<string>()
            .ToList();
        return parts.Count == 0 ? null : Words.Capital(Words.Join(parts));
    }

    private static string? Part(
        List<TodoItem> items,
        TodoKind kind,
        string one,
        string many,
        Func<int, string> number
    )
    {
        var count = items.Count(item => item.Kind == kind);
        return count == 0 ? null : $"{number(count)} {(count == 1 ? one : many)}";
    }
}
