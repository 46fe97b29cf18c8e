using Essunga.Portal.Features.About;
using Essunga.Portal.Features.Administration.HandingOver;
using Essunga.Portal.Features.Administration.OnePerson;
using Essunga.Portal.Features.Administration.Organisation;
using Essunga.Portal.Features.Administration.Overview;
using Essunga.Portal.Features.Administration.Ownings;
using Essunga.Portal.Features.Administration.People;
using Essunga.Portal.Features.Administration.Settings;
using Essunga.Portal.Features.Administration.Unowned;
using Essunga.Portal.Features.Files.Exporting;
using Essunga.Portal.Features.Files.Importing;
using Essunga.Portal.Features.Goals.Activities;
using Essunga.Portal.Features.Goals.Board;
using Essunga.Portal.Features.Goals.Editing;
using Essunga.Portal.Features.Goals.OneGoal;
using Essunga.Portal.Features.Goals.Past;
using Essunga.Portal.Features.Goals.Periods;
using Essunga.Portal.Features.Goals.Stating;
using Essunga.Portal.Features.Measures.Editing;
using Essunga.Portal.Features.Measures.List;
using Essunga.Portal.Features.Measures.OneIndicator;
using Essunga.Portal.Features.Notices;
using Essunga.Portal.Features.Notices.Settings;
using Essunga.Portal.Features.Reporting;
using Essunga.Portal.Features.Reporting.Pasting;
using Essunga.Portal.Features.Reporting.Points;
using Essunga.Portal.Features.SignIn;
using Essunga.Portal.Features.Start;

namespace Essunga.Portal;

/// <summary>The queries of the pages.</summary>
internal static class PortalFeatures
{
    public static IServiceCollection AddPortalFeatures(this IServiceCollection services)
    {
        services.AddSingleton<PersonaQuery>();
        services.AddSingleton<AboutQuery>();
        services.AddSingleton<IndicatorPageQuery>();
        services.AddSingleton<IndicatorListQuery>();
        services.AddSingleton<EditQuery>();
        services.AddSingleton<SaveIndicator>();
        services.AddSingleton<SaveTarget>();
        services.AddSingleton<EndIndicator>();
        services.AddSingleton<GoalBoardQuery>();
        services.AddSingleton<OneGoalQuery>();
        services.AddSingleton<PastGoalQuery>();
        services.AddSingleton<CompareQuery>();
        services.AddSingleton<StatingQuery>();
        services.AddSingleton<StateCommand>();
        services.AddSingleton<GoalElsewhere>();
        services.AddSingleton<PeriodsQuery>();
        services.AddSingleton<SavePeriod>();
        services.AddSingleton<SaveRule>();
        services.AddSingleton<SaveArea>();
        services.AddSingleton<GoalFormQuery>();
        services.AddSingleton<SaveGoal>();
        services.AddSingleton<HandGoal>();
        services.AddSingleton<EndGoal>();
        services.AddSingleton<ActivityQuery>();
        services.AddSingleton<SaveActivity>();
        services.AddSingleton<EndActivity>();
        services.AddSingleton<StartReader>();
        services.AddSingleton<StartQuery>();
        services.AddSingleton<ReportQuery>();
        services.AddSingleton<ReportValue>();
        services.AddSingleton<ReportActivity>();
        services.AddSingleton<PasteQuery>();
        services.AddSingleton<PasteCommand>();
        services.AddSingleton<PointsQuery>();
        services.AddSingleton<LockPoint>();
        services.AddSingleton<ImportCommand>();
        services.AddSingleton<UndoImport>();
        services.AddSingleton<ExportQuery>();
        services.AddSingleton<ExportCommand>();
        services.AddSingleton<OwningReader>();
        services.AddSingleton<HandOver>();
        services.AddSingleton<OverviewQuery>();
        services.AddSingleton<OrganisationQuery>();
        services.AddSingleton<NodeNames>();
        services.AddSingleton<NodeGoals>();
        services.AddSingleton<ChangeOrganisation>();
        services.AddSingleton<PeopleQuery>();
        services.AddSingleton<PersonQuery>();
        services.AddSingleton<ChangePerson>();
        services.AddSingleton<HandingQuery>();
        services.AddSingleton<UnownedQuery>();
        services.AddSingleton<ChangeSettings>();
        services.AddSingleton<NoticesQuery>();
        services.AddSingleton<SettingsQuery>();
        services.AddSingleton<SaveDigest>();
        services.AddSingleton<ConfirmAddress>();
        return services;
    }
}
