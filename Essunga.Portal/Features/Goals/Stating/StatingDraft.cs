using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Features.Goals.Stating;

/// <summary>
/// What somebody is about to state, with what it is about and what the person saw. It outlives its circuit.
/// </summary>
/// <param name="StatementId">Given when the form is opened, so that a resend is the same statement.</param>
/// <param name="CommitteeId">Null for the goal as a whole.</param>
/// <param name="Seen">What the page showed when the person began.</param>
/// <param name="Choice">As <see cref="StatingOption.Value"/>; null before a choice.</param>
public sealed record StatingDraft(
    Guid StatementId,
    Guid GoalId,
    Guid PointId,
    Guid? CommitteeId,
    StatingGround Seen,
    string? Choice,
    [property: JsonConverter(typeof(CompactText))] string Reason
)
{
    public static StatingDraft Begin(StatingView view, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(view);
        var (choice, reason) = StartOf(view);
        return new(
            Guid.CreateVersion7(now),
            view.Goal.Id,
            view.Point.Id,
            view.Body.CommitteeId,
            view.Ground,
            choice,
            reason
        );
    }

    /// <summary>Names it among the person's drafts.</summary>
    [JsonIgnore]
    public string Key => KeyOf(GoalId, PointId, CommitteeId);

    public static string KeyOf(StatingView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return KeyOf(view.Goal.Id, view.Point.Id, view.Body.CommitteeId);
    }

    private static string KeyOf(Guid goalId, Guid pointId, Guid? committeeId) =>
        $"prognos-{goalId:N}-{pointId:N}-{committeeId ?? Guid.Empty:N}";

    /// <summary>Whether it is about what the page shows.</summary>
    public bool IsFor(StatingView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return (GoalId, PointId, CommitteeId)
            == (view.Goal.Id, view.Point.Id, view.Body.CommitteeId);
    }

    /// <summary>Whether something else is chosen than when the form was opened; the reason saves itself.</summary>
    public bool IsChanged(StatingView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Choice != StartOf(view).Choice;
    }

    // What is stated already can be put right while the point is open; an efterhandsändring is written anew.
    private static (string? Choice, string Reason) StartOf(StatingView view) =>
        view is { InForce: { } stated, Point.IsLocked: false }
            ? (stated.Choice, stated.Reason ?? "")
            : (null, "");
}

/// <summary>
/// Text as Base64 of its UTF-8. JSON would spend six characters on each å, and a circuit whose state grows over the
/// hub's limit cannot be taken up again.
/// </summary>
internal sealed class CompactText : JsonConverter<string>
{
    public override string Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => Encoding.UTF8.GetString(reader.GetBytesFromBase64());

    public override void Write(
        Utf8JsonWriter writer,
        string value,
        JsonSerializerOptions options
    ) => writer.WriteBase64StringValue(Encoding.UTF8.GetBytes(value));
}
