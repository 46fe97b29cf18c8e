using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Start;

/// <summary>The top of a start page.</summary>
/// <param name="Date">"Torsdag 9 oktober 2025".</param>
/// <param name="Meta">Title and place; null when the title says it.</param>
/// <param name="Answer">The first, strong sentence; empty when there is none.</param>
/// <param name="More">What follows it; empty when nothing does.</param>
public sealed record StartHead(string Date, string Title, string? Meta, string Answer, string More);

/// <summary>What a start page is called.</summary>
internal static class StartTitle
{
    public static string Of(StartGround ground) =>
        IsElected(ground.Role) ? BeforeMeeting(ground) : Greeting(ground.Now);

    /// <summary>Title and place, never a name.</summary>
    public static string Meta(Viewer viewer) => $"{viewer.Title}, {PlaceText.Of(viewer.Home.Name)}";

    public static string Greeting(DateTime now) =>
        now.Hour switch
        {
            >= 5 and < 10 => "God morgon",
            >= 10 and < 18 => "Hej",
            _ => "God kväll",
        };

    /// <summary>Those who read before a meeting; the others come to work.</summary>
    private static bool IsElected(Role role) =>
        role
            is Role.CouncilMember
                or Role.PresidiumMember
                or Role.ExecutiveCommitteeMember
                or Role.Auditor;

    private static string BeforeMeeting(StartGround ground)
    {
        var own = ground.Bodies.Count > 0 ? ground.Bodies[0] : null;
        return own?.Meetings.Count > 0
            ? $"Läget inför {Definite(own)} den {StartWords.Day(own.Meetings[0].On, ground.Today)}"
            : $"Läget för målen {ground.Reading.Period.FromYear}–{ground.Reading.Period.ToYear}";
    }

    private static string Definite(StartBody body) =>
        body.Kind switch
        {
            NodeKind.Council => "fullmäktige",
            NodeKind.Subcommittee => "arbetsutskottet",
            NodeKind.Audit => "revisionens möte",
            _ => string.Concat(body.Name[..1].ToLowerInvariant(), body.Name.AsSpan(1)),
        };
}
