using Bunit;
using Essunga.Portal.Components.Forms;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Writing;
using Essunga.Portal.Features.Reporting;
using Essunga.Portal.Identity;
using Essunga.Portal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Features.Reporting;

/// <summary>How an activity goes is saved once for what is meant, however the reader comes to it.</summary>
public sealed class ActivityRowTests : PortalContext
{
    private const string Status = "#aktivitet-a1";
    private const string Completes = "#aktivitet-a1-slutfors";

    private static readonly DateTime Start = new(2025, 10, 9, 8, 0, 0, DateTimeKind.Utc);
    private static readonly ReadPerson Somebody = new(Guid.NewGuid(), "Rektor", "Skolan", true);

    private static readonly ReadPoint Point = new(
        Guid.NewGuid(),
        2025,
        2,
        new DateOnly(2025, 9, 15),
        null
    );

    private readonly FakeTimeProvider _time;
    private readonly List<ActivityToReport> _sent = [];
    private Func<ActivityToReport, Task<ReportAnswer>> _answer;

    public ActivityRowTests()
        : this(new FakeTimeProvider(new DateTimeOffset(Start))) { }

    private ActivityRowTests(FakeTimeProvider time)
        : base(services =>
        {
            services.AddSingleton<TimeProvider>(time);
            services.AddSingleton<DraftBook>();
            services.AddScoped<CurrentViewer>();
        })
    {
        _time = time;
        _answer = sent => Task.FromResult<ReportAnswer>(Kept(sent));
    }

    [Fact]
    public async Task Answer_PassedOnTheWayToAnother_IsNotSaved()
    {
        var row = Open();
        Choose(row, Completes, "ja");
        Choose(row, Status, "NotStarted");
        Choose(row, Status, "Running");
        _time.Advance(TypingPause.Length / 2);
        Choose(row, Status, "Delayed");

        Assert.Empty(_sent);
        await PauseAsync(row);

        Assert.Equal([(ActivityStatus.Delayed, true)], Told());
        Assert.Equal("sparat", Shown(row));
    }

    [Fact]
    public async Task Answer_WhoseFieldIsLeft_IsSavedAtOnceAndOnce()
    {
        var row = Open();
        Choose(row, Status, "Running");
        Choose(row, Completes, "nej");

        await row.Find(Completes).BlurAsync(new());
        Assert.Equal([(ActivityStatus.Running, false)], Told());
        await PauseAsync(row);

        Assert.Single(_sent);
    }

    [Fact]
    public async Task Answer_ChosenWhileAnotherIsSaved_StandsAndIsSavedAfterIt()
    {
        var (first, row) = (new TaskCompletionSource<ReportAnswer>(), Open());
        _answer = _ => first.Task;
        Choose(row, Status, "Running");
        Choose(row, Completes, "ja");
        await PauseAsync(row);
        Assert.Single(_sent);

        Choose(row, Status, "Delayed");
        await PauseAsync(row);
        _answer = sent => Task.FromResult<ReportAnswer>(Kept(sent));
        first.SetResult(Kept(_sent[0]));

        row.WaitForAssertion(() => Assert.Equal("sparat", Shown(row)));
        Assert.Equal([(ActivityStatus.Running, true), (ActivityStatus.Delayed, true)], Told());
        Assert.Equal("Delayed", row.Find(Status).GetAttribute("value"));
        Assert.NotEqual(_sent[0].Id, _sent[1].Id);
        Assert.Equal(Kept(_sent[0]).Report.At, _sent[1].SeenAt);
    }

    [Fact]
    public async Task CompletedOrCancelled_SaysItself_AndPassedOnTheWayLeavesNoAnswer()
    {
        var row = Open();
        Choose(row, Status, "Completed");
        Assert.Equal("ja", row.Find(Completes).GetAttribute("value"));

        Choose(row, Status, "Delayed");
        await PauseAsync(row);

        Assert.Empty(_sent);
        Assert.Equal("svara på båda", Shown(row));
        Choose(row, Status, "Completed");
        await PauseAsync(row);
        Choose(row, Status, "Cancelled");
        await PauseAsync(row);
        Assert.Equal([(ActivityStatus.Completed, true), (ActivityStatus.Cancelled, false)], Told());
    }

    [Fact]
    public async Task Answer_ThatAnotherWasBeforeWith_AsksAndIsSavedWhenTheReaderInsists()
    {
        var theirs = new ReadActivityReport(
            Point.Id,
            ActivityStatus.Delayed,
            false,
            null,
            Somebody,
            Start.AddMinutes(-1)
        );
        _answer = _ => Task.FromResult<ReportAnswer>(new ReportAnswer.ActivityTakenByOther(theirs));
        var row = Open();
        Choose(row, Status, "Running");
        Choose(row, Completes, "ja");
        await PauseAsync(row);
        Assert.Equal("välj svar", Shown(row));

        _answer = sent => Task.FromResult<ReportAnswer>(Kept(sent));
        await row.FindAll(".ask button")
            .Single(button => button.TextContent == "Ändra till mitt")
            .ClickAsync();

        Assert.Equal(theirs.At, _sent[^1].SeenAt);
        Assert.Equal(ActivityStatus.Running, _sent[^1].Status);
        Assert.Equal("sparat", Shown(row));
    }

    [Fact]
    public async Task Answer_ThatCouldNotBeSaved_StandsAndIsSavedWithTheSameNumber()
    {
        _answer = _ => throw new InvalidOperationException("The database is gone.");
        var row = Open();
        Choose(row, Status, "Running");
        Choose(row, Completes, "ja");
        await PauseAsync(row);
        Assert.Equal("inte sparat", Shown(row));
        Assert.Equal("Running", row.Find(Status).GetAttribute("value"));

        _answer = sent => Task.FromResult<ReportAnswer>(Kept(sent));
        await row.FindAll(".ask button").Single().ClickAsync();

        Assert.Equal("sparat", Shown(row));
        Assert.Equal(_sent[0], _sent[1]);
    }

    private IRenderedComponent<ActivityRow> Open() =>
        Render<ActivityRow>(with =>
            with.Add(
                    row => row.Line,
                    new ActivityLine(
                        Guid.NewGuid(),
                        "A1",
                        "Läsgrupper",
                        new DateOnly(2025, 12, 31),
                        3,
                        "/mal/3",
                        null,
                        null,
                        null,
                        null,
                        false
                    )
                )
                .Add(row => row.Point, Point)
                .Add(row => row.Today, new DateOnly(2025, 10, 9))
                .Add(row => row.Report, Report)
                .Add(row => row.KeepComment, NoComment)
        );

    private Task<ReportAnswer> Report(ActivityToReport sent)
    {
        _sent.Add(sent);
        return _answer(sent);
    }

    private static Task<ReportAnswer> NoComment(ActivityLine line, TextKey text) =>
        throw new InvalidOperationException($"No comment was opened for {line.Code}: {text}.");

    private static ReportAnswer.ActivityKept Kept(ActivityToReport sent) =>
        new(
            new ReadActivityReport(
                sent.PointId,
                sent.Status,
                sent.WillBeCompleted,
                sent.Comment,
                Somebody,
                Start
            )
        );

    private IEnumerable<(ActivityStatus, bool?)> Told() =>
        _sent.Select(one => (one.Status, one.WillBeCompleted));

    // Not awaited: a choice is done when it is saved.
    private static void Choose(IRenderedComponent<ActivityRow> row, string field, string value) =>
        _ = row.Find(field).ChangeAsync(value);

    private async Task PauseAsync(IRenderedComponent<ActivityRow> row)
    {
        _time.Advance(TypingPause.Length + TimeSpan.FromMilliseconds(1));
        // What was waiting goes on in the component's own turn, and this comes after it.
        await row.InvokeAsync(() => { });
        await row.InvokeAsync(() => { });
    }

    private static string Shown(IRenderedComponent<ActivityRow> row) =>
        row.Find(".sig").TextContent.Trim();
}
