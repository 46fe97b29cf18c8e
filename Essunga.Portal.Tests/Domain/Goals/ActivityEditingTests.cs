using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Tests.Domain.Goals;

/// <summary>What holds when an activity is changed.</summary>
public sealed class ActivityEditingTests : GoalEditingCase
{
    [Fact]
    public void Activity_ChangedAfterItsDecision_KeepsTitleAndDaysAsDecided()
    {
        var activity = AnActivity();
        activity.Decide(Decided);

        activity.Change(
            "Läslyft i alla förskolor",
            activity.From,
            new DateOnly(2030, 6, 30),
            Period,
            "Det tar längre tid."
        );

        Assert.Equal("Läslyft", activity.DecidedTitle);
        Assert.Equal(new DateOnly(2029, 6, 30), activity.DecidedTo);
        Assert.Equal(DecisionState.ChangedAfterDecision, activity.Decision.State);

        activity.Change("Läslyft", activity.From, new DateOnly(2029, 6, 30), Period, "Åter.");
        Assert.Equal(DecisionState.Decided, activity.Decision.State);
    }

    [Fact]
    public void Activity_DecidedBeforeThePortalKeptIt_IsKeptAtTheFirstChange()
    {
        var activity = AnActivity();
        activity.Decide(Decided);
        typeof(Activity).GetProperty(nameof(Activity.DecidedTitle))!.SetValue(activity, null);

        activity.Change("Annat", activity.From, activity.To, Period, "Skäl.");

        Assert.Equal("Läslyft", activity.DecidedTitle);
    }

    [Fact]
    public void Activity_DecidedOrReported_IsNotRemoved()
    {
        var activity = AnActivity();
        activity.RequireThatNothingRestsOnIt();
        activity.Decide(Decided);

        Breaks(GoalRules.NothingRestsOnActivity, activity.RequireThatNothingRestsOnIt);
    }

    [Fact]
    public void Activity_WithTheSamePersonTwice_IsRefused()
    {
        var person = Guid.NewGuid();

        Breaks(OrganisationRules.StandInIsAnother, () => AnActivity().HandTo(person, person));
    }
}
