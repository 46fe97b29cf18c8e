namespace Essunga.Portal.Features.Start.Sections;

/// <summary>The next meetings in time order.</summary>
/// <param name="Place">Whose meetings were looked for.</param>
public sealed record DatesSection(
    IReadOnlyList<StartMeeting> Meetings,
    string Place,
    DateOnly Today
);

/// <summary>Chooses the meetings that matter to the reader: the own bodies first.</summary>
internal static class NextMeetings
{
    private const int Most = 4;

    public static DatesSection Of(StartGround ground) =>
        new(
            [
                .. ground
                    .Bodies.SelectMany(body => body.Meetings)
                    .Take(Most)
                    .OrderBy(meeting => meeting.On),
            ],
            ground.Viewer.Home.Name,
            ground.Today
        );
}
