using Essunga.Portal.Components.App;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Domain.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Essunga.Portal.Features.Administration.Settings;

/// <summary>Changes a part of the portal's settings. They hold for everybody, so the right is asked on the root.</summary>
public sealed class ChangeSettings(
    IDbContextFactory<PortalDbContext> contexts,
    IOptions<PortalLook> configured,
    TimeProvider time
)
{
    /// <param name="seen">Version as it was read; empty when there were no settings yet.</param>
    public Task<AdminAnswer> RunAsync(
        Viewer viewer,
        SettingsChange change,
        Guid seen,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(change);
        return AdminSave.RunAsync(() => TryAsync(viewer, change, seen, cancellation));
    }

    private async Task<AdminAnswer> TryAsync(
        Viewer viewer,
        SettingsChange change,
        Guid seen,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var roots = await context
            .Nodes.Where(node => node.ParentId == null)
            .Select(node => node.Path)
            .ToListAsync(cancellation);
        if (
            roots.Count == 0
            || !roots.TrueForAll(path => viewer.May(PortalAction.Administer, path))
        )
        {
            return new AdminAnswer.NotYours();
        }

        var settings = await context.Settings.SingleOrDefaultAsync(cancellation);
        var isChanged = (settings?.Version ?? Guid.Empty) != seen;
        if (settings is null)
        {
            settings = new PortalSettings(configured.Value.Name);
            context.Add(settings);
        }

        Apply(settings, change);
        if (context.Entry(settings).State == EntityState.Unchanged && !HasChanges(context))
        {
            return new AdminAnswer.Done();
        }

        if (isChanged)
        {
            return new AdminAnswer.ChangedMeanwhile();
        }

        context.Stamp = new ChangeStamp(viewer.PersonId, time.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync(cancellation);
        return new AdminAnswer.Done();
    }

    private static bool HasChanges(PortalDbContext context)
    {
        context.ChangeTracker.DetectChanges();
        return context.ChangeTracker.HasChanges();
    }

    private static void Apply(PortalSettings settings, SettingsChange change)
    {
        switch (change)
        {
            case SettingsChange.Name one:
                settings.Call(one.Text);
                break;
            case SettingsChange.Colour one:
                settings.Paint(one.Light, one.Dark);
                break;
            case SettingsChange.Logo { Content: { } content }:
                settings.ShowLogo(content);
                break;
            case SettingsChange.Logo:
                settings.ShowNoLogo();
                break;
            case SettingsChange.NewPeriods one:
                settings.StartPeriodsWith(one.Rule);
                break;
            case SettingsChange.Expectation one:
                settings.Expect(one.Rule);
                break;
            case SettingsChange.RiskScales one:
                settings.ScaleRisk(one.Likelihood, one.Impact);
                break;
        }
    }
}
