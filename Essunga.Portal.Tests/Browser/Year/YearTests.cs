namespace Essunga.Portal.Tests.Browser.Year;

/// <summary>
/// A year's follow-up as those who do it meet it, from "Uppföljningsprocessen": a goal period is set up, two committees
/// plan and measure, T1 and T2 are reported, one value late and one wrong, it is stated, and an auditor reads it.
/// </summary>
[Collection(JourneyBrowser.Name)]
public sealed class YearTests(PortalBrowser browser) : IAsyncLifetime
{
    public const string FamiliesReason = "Stödet har kommit igång, men inte i alla familjer.";
    public const string WholeReason = "Skolan når sitt mål, socialtjänsten är på god väg.";

    private YearPortal _portal = null!;

    public async ValueTask InitializeAsync() => _portal = await YearPortal.BeginAsync(browser);

    public async ValueTask DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task Year_FromGoalPeriodToAuditor_IsDoneAndReadByThoseWhoMay()
    {
        var (schools, families) = (TheGoal.Schools, TheGoal.Families);

        await _portal.OnAsync(new(2027, 11, 15));
        await _portal.AsAsync("kvalitetsstrateg", "/", Planning.SetUpAsync);
        await _portal.AsAsync(schools.Head, "/", page => Planning.PlanAsync(page, schools));
        await _portal.AsAsync(families.Head, "/", page => Planning.PlanAsync(page, families));

        // T1 is over, and its last day still to come.
        await _portal.OnAsync(new(2028, 5, 9));
        await _portal.AsAsync(
            schools.Reporter,
            "/rapportera",
            async page =>
            {
                await Reporting.ValueAsync(page, schools, 1, "84");
                await Reporting.ActivityAsync(page, schools, "Running", null);
            }
        );
        await _portal.AsAsync(
            families.Reporter,
            "/rapportera",
            page => Reporting.ValueAsync(page, families, 1, "55")
        );

        await _portal.OnAsync(new(2028, 9, 6));
        await _portal.AsAsync(
            schools.Reporter,
            "/rapportera",
            async page =>
            {
                await Reporting.WrongThenRightAsync(page, schools, 2, "8", "88");
                await Reporting.ActivityAsync(page, schools, "Running", "ja");
            }
        );
        await _portal.AsAsync(
            schools.Head,
            TheGoal.Address,
            page => Stating.StateAsync(page, "uppnås", "WillBeReached", null)
        );
        await _portal.AsAsync(
            "presidium-socialnamnden",
            TheGoal.Address,
            page =>
                Stating.StateAsync(
                    page,
                    "kan inte bedömas",
                    "WillPartlyBeReached",
                    FamiliesReason,
                    deviates: true
                )
        );
        await _portal.AsAsync(
            "ksau",
            TheGoal.Address,
            page => Stating.StateAsync(page, "delvis uppnås", "WillPartlyBeReached", WholeReason)
        );

        await _portal.OnAsync(new(2028, 9, 20));
        await _portal.AsAsync(
            "kvalitetsstrateg",
            "/uppfoljning",
            async page =>
            {
                await page.PressAsync("Lås T2 2028");
                await page.SaysAsync("T2 2028 är låst.");
            }
        );
        await _portal.AsAsync(
            families.Reporter,
            "/rapportera",
            async page =>
            {
                await Reporting.LateAsync(page, families, 2, "58");
                await Reporting.ActivityAsync(page, families, "Delayed", "ja");
            }
        );
        await _portal.AsAsync("revisor", "/", Auditing.ReadAsync);
        await _portal.AsAsync("revisor", "/om", Auditing.BeRefusedAsync, isRefused: true);
    }
}
