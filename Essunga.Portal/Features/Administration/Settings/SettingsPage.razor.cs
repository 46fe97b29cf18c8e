using Essunga.Portal.Components.App;
using Essunga.Portal.Components.Loading;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Settings;
using Essunga.Portal.Identity;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Administration.Settings;

/// <summary>What the municipality decides of the portal, each part saved by itself.</summary>
public sealed partial class SettingsPage
{
    private bool _isFilled;
    private string _said = "";
    private string? _name;
    private string? _light;
    private string? _dark;
    private string? _reached;
    private string? _partly;
    private string? _least;
    private string? _factor;
    private string? _leastShare;
    private List<string?> _likelihood = [];
    private List<string?> _impact = [];

    [Inject]
    private SettingsReader Settings { get; set; } = default!;

    [Inject]
    private LookReader Looks { get; set; } = default!;

    [Inject]
    private ChangeSettings Change { get; set; } = default!;

    [Inject]
    private CurrentViewer Reader { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task<LoadResult<ReadSettings>> LoadAsync(
        CancellationToken cancellation
    )
    {
        var settings = await Settings.ReadAsync(cancellation);
        return LoadResult.Ready(
            settings with
            {
                Name = settings.Name ?? (await Looks.ReadAsync(cancellation)).Name,
            }
        );
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (State.Data is not null && !_isFilled)
        {
            _isFilled = true;
            Forget();
        }
    }

    /// <summary>What is typed, as it would be; the portal's own where nothing readable is.</summary>
    private BrandColours Preview =>
        HexColour.Read(_light) is { } light
            ? BrandColours.From(light, HexColour.Read(_dark))
            : BrandColours.From(
                BrandColours.DefaultLight,
                HexColour.Read(_dark) ?? BrandColours.DefaultDark
            );

    private void Forget()
    {
        var saved = State.Data!;
        _name = saved.Name;
        _light = saved.Colour;
        _dark = saved.DarkColour;
        _reached = Percent(saved.NewPeriodRule.ReachedShare);
        _partly = Percent(saved.NewPeriodRule.PartlyShare);
        _least = Percent(saved.NewPeriodRule.LeastReportedShare);
        _factor = Format.Number(saved.Expectation.Factor, 2);
        _leastShare = Percent(saved.Expectation.LeastShare);
        _likelihood = [.. saved.Likelihood.Words];
        _impact = [.. saved.Impact.Words];
    }

    // Only what was saved is read anew: what is typed in the other parts stays.
    private async Task SayAsync(string said)
    {
        await ReloadAsync();
        _said = said;
    }

    private static string Percent(decimal share) =>
        Format.Number(share * 100, share * 100 % 1 == 0 ? 0 : 2);

    private static string Shares(ReadSettings settings) =>
        $"{Percent(settings.NewPeriodRule.ReachedShare)}, {Percent(settings.NewPeriodRule.PartlyShare)} och {Percent(settings.NewPeriodRule.LeastReportedShare)} %";

    private Task<AdminAnswer> NewPeriodsAsync() =>
        (Number(_reached), Number(_partly), Number(_least)) is ({ } reached, { } partly, { } least)
            ? RunAsync(new SettingsChange.NewPeriods(new(reached / 100, partly / 100, least / 100)))
            : Refuse(SettingsRules.ShareIsNumber);

    private Task<AdminAnswer> ExpectationAsync() =>
        (Number(_factor), Number(_leastShare)) is ({ } factor, { } share)
            ? RunAsync(new SettingsChange.Expectation(new(factor, share / 100)))
            : Refuse(SettingsRules.ShareIsNumber);

    private Task<AdminAnswer> ScalesAsync() =>
        RunAsync(new SettingsChange.RiskScales([.. _likelihood], [.. _impact]));

    private static decimal? Number(string? text) => SwedishNumber.Read(text).Value;

    private static Task<AdminAnswer> Refuse(DomainRule rule) =>
        Task.FromResult<AdminAnswer>(new AdminAnswer.Refused(rule));

    private async Task<AdminAnswer> RunAsync(SettingsChange change) =>
        await Reader.FindAsync(CancellationToken.None) is { } viewer
            ? await Change.RunAsync(viewer, change, State.Data!.Version, CancellationToken.None)
            : new AdminAnswer.NotYours();
}
