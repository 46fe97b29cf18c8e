namespace Essunga.Portal.Features.Goals.Periods;

/// <summary>The years of a goal period as they were typed.</summary>
/// <param name="Id">Made by the page for a new one, so that a resend is the same.</param>
/// <param name="Seen">The version that the reader saw; null for a new period.</param>
/// <param name="CopyFrom">The period whose areas a new one begins with, as text; empty for none.</param>
public sealed record YearsForm(Guid Id, Guid? Seen, string From, string To, string CopyFrom)
{
    public const string FromField = "fran-ar";
    public const string ToField = "till-ar";
}

/// <summary>The shares of the assessment rule as they were typed, in percent.</summary>
public sealed record RuleForm(
    Guid PeriodId,
    Guid Seen,
    string Reached,
    string Partly,
    string LeastReported,
    string Reason
)
{
    public const string ReachedField = "grans-uppnas";
    public const string PartlyField = "grans-delvis";
    public const string LeastField = "grans-rapporterat";
    public const string ReasonField = "regel-skal";
}

/// <summary>A målområde as it was typed.</summary>
/// <param name="Seen">The version that the reader saw; null for a new area.</param>
/// <param name="ChoiceId">The strategic choice it follows from, as text; empty for none.</param>
public sealed record AreaForm(
    Guid Id,
    Guid PeriodId,
    Guid? Seen,
    string Number,
    string Name,
    string ChoiceId
)
{
    public const string NumberField = "omrade-nummer";
    public const string NameField = "omrade-namn";
    public const string ChoiceField = "omrade-vagval";
}
