using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Features.Start.Sections;

namespace Essunga.Portal.Features.Start;

/// <summary>What is to be done, in a sentence, and what comes after it.</summary>
internal static class TodoSentences
{
    /// <param name="pointLabel">"T2 2025".</param>
    public static (string Answer, string More) Of(TodoSection todo, string pointLabel)
    {
        var missing = todo.Items.Where(item => item.IsMissing).ToList();
        var coming = todo.Items.Count - missing.Count;
        var parts = new[]
        {
            Part(missing, TodoKind.Value, "värde", "värden", StartWords.Neuter),
            Part(
                missing,
                TodoKind.Activity,
                "aktivitetsrapport",
                "aktivitetsrapporter",
                StartWords.Common
            ),
            Part(missing, TodoKind.Outlook, "prognos", "prognoser", StartWords.Common),
        }
            .OfType<string>()
            .ToList();
        var answer =
            parts.Count == 0
                ? $"Allt som du svarar för till {pointLabel} är rapporterat."
                : $"{Words.Capital(Words.Join(parts))} saknas till {pointLabel}.";
        return (answer, Next(todo.Next, coming));
    }

    private static string Next(ReadPoint? next, int coming) =>
        (next, coming) switch
        {
            (null, _) => "",
            ({ } point, 0) => $"Nästa gång är {point.Label}, senast {Format.Date(point.DueOn)}.",
            ({ } point, _) =>
                $"{Words.Capital(StartWords.Neuter(coming))} {(coming == 1 ? "värde" : "värden")} väntas till {point.Label}, senast {Format.Date(point.DueOn)}.",
        };

    private static string? Part(
        List<TodoItem> missing,
        TodoKind kind,
        string one,
        string many,
        Func<int, string> number
    )
    {
        var count = missing.Count(item => item.Kind == kind);
        return count == 0 ? null : $"{number(count)} {(count == 1 ? one : many)}";
    }
}
