using Essunga.Portal.Components.Status;
using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Features.Goals.Board;

/// <summary>What the address of the board leads to: the board, or what is wrong with the address.</summary>
public sealed record GoalBoardPage(GoalBoard? Board, FollowUpFault? Fault);

/// <summary>Everything that the board shows.</summary>
/// <param name="Lead">Null when there is no goal to speak of.</param>
/// <param name="ChangedSince">"den 3 september", "T1 2025".</param>
/// <param name="DemoText">What is invented, in words; empty when nothing is.</param>
/// <param name="StatedText">Who stated and when; empty when nobody did.</param>
public sealed record GoalBoard(
    FollowUp FollowUp,
    BoardLead? Lead,
    ReadVision? Vision,
    IReadOnlyList<BoardRow> Rows,
    IReadOnlyList<ChoiceLine> Choices,
    string ChangedSince,
    IReadOnlyList<Change> Changes,
    IReadOnlyList<GapLine> Gaps,
    WordingNote? Wording,
    string DemoText,
    string StatedText
)
{
    /// <summary>The goal period after the one that is shown; null when none is laid up.</summary>
    public ReadPeriod? NextPeriod =>
        FollowUp.Calendar.Periods.LastOrDefault(one => one.FromYear > FollowUp.Period.ToYear);
}

/// <summary>A goal on the board.</summary>
/// <param name="Under">målområde and nämnder in small text.</param>
/// <param name="EndedOn">The day it ended before its period did, when that is so at the reporting point; null while it holds.</param>
public sealed record BoardRow(
    int Number,
    string Title,
    string Href,
    string Under,
    OutlookStanding Standing,
    IReadOnlyList<Bead> Beads,
    string IndicatorsText,
    string ActivitiesText,
    DateOnly? EndedOn
);

/// <summary>An indicator as one symbol that leads to it.</summary>
/// <param name="Text">Name and state: what it says aloud.</param>
public sealed record Bead(string Text, string Href, SignalKind Kind);

/// <summary>A strategic choice of the vision with the goals that follow from it.</summary>
public sealed record ChoiceLine(string Title, IReadOnlyList<(string Text, string Href)> Goals);

/// <summary>A kind of gap with its count, and where it is.</summary>
public sealed record GapLine(string Text, IReadOnlyList<GapPlace> Places);

/// <param name="Text">"4 under", or the name of the only one and "i".</param>
public sealed record GapPlace(string Text, string GoalText, string Href);

/// <summary>How far the wording of the goals has come, and where it was found.</summary>
public sealed record WordingNote(string Text, string? SourceName, string? SourceHref);
