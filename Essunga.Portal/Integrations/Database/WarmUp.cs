using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Integrations.Notices;

namespace Essunga.Portal.Integrations.Database;

/// <summary>Reads what every page rests on before the first reader comes, who would otherwise wait for it.</summary>
internal static class WarmUp
{
    public static async Task RunAsync(WebApplication app)
    {
        // What is read before the version is known would be old as soon as it is.
        await app.Services.GetRequiredService<ChangeWatch>().LookAsync(CancellationToken.None);
        var today = app.Services.GetRequiredService<TimeProvider>().Today();
        await app
            .Services.GetRequiredService<OrganisationDay>()
            .SettleAsync(today, CancellationToken.None);
        await app.Services.GetRequiredService<SettingsReader>().ReadAsync(CancellationToken.None);
        var calendar = await app
            .Services.GetRequiredService<CalendarReader>()
            .ReadAsync(CancellationToken.None);
        if (calendar.Current(today) is { } point && calendar.PeriodOf(point.Year) is { } period)
        {
            await app
                .Services.GetRequiredService<GoalPeriodReader>()
                .ReadAsync(calendar, period, point, CancellationToken.None);
        }

        await app.Services.GetRequiredService<PlanChangeReader>().ReadAsync(CancellationToken.None);
        // The first reader finds what concerns them, too.
        await app.Services.GetRequiredService<NoticeWatch>().LookAsync(CancellationToken.None);
    }
}
