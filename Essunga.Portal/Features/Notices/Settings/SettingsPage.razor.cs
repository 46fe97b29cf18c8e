using Essunga.Portal.Components.App;
using Essunga.Portal.Components.Loading;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Notices;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Identity;
using Essunga.Portal.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Essunga.Portal.Features.Notices.Settings;

/// <summary>Whether, when and about what the reader is mailed, and where to.</summary>
public sealed partial class SettingsPage
{
    private static readonly TrailStep[] Trail = [new("Notiser", Links.Notices)];

    private readonly DigestForm _form = new();
    private IReadOnlyDictionary<DigestField, DomainRule> _wrong =
        new Dictionary<DigestField, DomainRule>();
    private DigestChoice? _before;
    private DigestChoice? _filled;
    private string _said = "";
    private string _codeSaid = "";

    [Inject]
    private SettingsQuery Query { get; set; } = default!;

    [Inject]
    private SaveDigest Digest { get; set; } = default!;

    [Inject]
    private ConfirmAddress Address { get; set; } = default!;

    [Inject]
    private CurrentViewer Reader { get; set; } = default!;

    [Inject]
    private AuthenticationStateProvider Authentication { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task<LoadResult<SettingsView>> LoadAsync(
        CancellationToken cancellation
    ) =>
        await Reader.FindAsync(cancellation) is { Roles.Count: > 0 } viewer
            ? LoadResult.Ready(await Query.RunAsync(viewer, cancellation))
            : LoadResult.Forbidden<SettingsView>();

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        await FillAsync();
    }

    private async Task FillAsync()
    {
        if (State.Data is not { } view || _filled == view.Choice)
        {
            return;
        }

        _filled = view.Choice;
        _form.Cadence = view.Choice.Cadence;
        _form.Day = view.Choice.Day;
        _form.At = Format.Time(view.Choice.At);
        _form.Muted.Clear();
        _form.Muted.UnionWith(view.Choice.Muted);
        _form.Address =
            view.Choice.Address
            ?? PortalClaims.AddressOf((await Authentication.GetAuthenticationStateAsync()).User);
    }

    private string? FaultOf(DigestField field) =>
        _wrong.TryGetValue(field, out var rule) ? RuleTexts.Of(rule) : null;

    private Task SaveAsync() =>
        AsReaderAsync(async viewer =>
        {
            (_said, _before) = ("", null);
            switch (await Digest.RunAsync(viewer, _form, CancellationToken.None))
            {
                case SaveAnswer.Refused refused:
                    _wrong = refused.Wrong;
                    break;
                case SaveAnswer.Kept kept:
                    Forget();
                    _before = kept.Before;
                    _said = "Sparat.";
                    _codeSaid = SettingsWords.Of(kept.Code);
                    await ShowAsync();
                    break;
            }
        });

    private Task UndoAsync() =>
        AsReaderAsync(async viewer =>
        {
            await Digest.UndoAsync(viewer, _before!, CancellationToken.None);
            Forget();
            _before = null;
            _said = "Det är som det var förut.";
            await ShowAsync();
        });

    private Task SendCodeAsync() =>
        AsReaderAsync(async viewer =>
        {
            Forget();
            _codeSaid = SettingsWords.Of(await Address.SendAsync(viewer, CancellationToken.None));
            await ShowAsync();
        });

    private Task GiveCodeAsync(string? code) =>
        AsReaderAsync(async viewer =>
        {
            Forget();
            _codeSaid = "";
            if (await Address.GiveAsync(viewer, code, CancellationToken.None) is { } broken)
            {
                _wrong = new Dictionary<DigestField, DomainRule> { [DigestField.Code] = broken };
                return;
            }

            (_said, _before) = ("Adressen är bekräftad.", null);
            await ShowAsync();
        });

    private async Task AsReaderAsync(Func<Viewer, Task> act)
    {
        if (await Reader.FindAsync(CancellationToken.None) is { Roles.Count: > 0 } viewer)
        {
            await act(viewer);
        }
        else
        {
            _said = "Du har inte längre någon roll i portalen. Inget är sparat.";
        }
    }

    private void Forget() => _wrong = new Dictionary<DigestField, DomainRule>();

    private async Task ShowAsync()
    {
        await ReloadAsync();
        await FillAsync();
    }
}
