using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Measures;

/// <summary>
/// What somebody reports for a period: a value with how many individuals it rests on, or no value with why it could not
/// be measured. From "Uppföljningsprocessen".
/// </summary>
/// <param name="Value">In the indicator's unit; null when it could not be measured, which is reported and never 0.</param>
/// <param name="PopulationSize">n: how many individuals the value rests on; null when it is not told.</param>
/// <param name="Comment">What is said about the value; why, when it could not be measured.</param>
public sealed record MeasuredValue(
    decimal? Value,
    int? PopulationSize = null,
    string? Comment = null
)
{
    /// <summary>More individuals than this is a slip: about as many as live in Sweden.</summary>
    public const int MostIndividuals = 10_000_000;

    /// <summary>Asked of every value that is reported, the first time and when it is corrected.</summary>
    /// <exception cref="BrokenRuleException">
    /// n is no number of individuals, or is missing where values for few are not shown; the comment is too long, or is
    /// missing where nothing could be measured; a share is outside 0–100.
    /// </exception>
    public void RequireFor(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        MeasureRules.ShareWithinHundred.Require(
            !indicator.IsShare || Value is null or (>= 0 and <= 100)
        );
        MeasureRules.PopulationIsSound.Require(
            PopulationSize is null or (>= 1 and <= MostIndividuals)
        );
        MeasureRules.PopulationIsNeeded.Require(
            Value is null || PopulationSize is not null || indicator.SmallestPopulation == 0
        );
        MeasureRules.CommentIsShortEnough.Require(
            Comment is null || Comment.Length <= Measurement.MostReason
        );
        MeasureRules.UnmeasuredNeedsComment.Require(
            Value is not null || !string.IsNullOrWhiteSpace(Comment)
        );
    }
}
