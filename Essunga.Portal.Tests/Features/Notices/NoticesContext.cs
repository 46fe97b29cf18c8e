using System.Security.Claims;
using Bunit;
using Essunga.Portal.Components.App;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Features.Notices;
using Essunga.Portal.Features.Notices.Settings;
using Essunga.Portal.Identity;
using Essunga.Portal.Integrations.Mail;
using Essunga.Portal.Tests.Integrations;
using Essunga.Portal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Essunga.Portal.Tests.Features.Notices;

/// <summary>The pages of notices under test, on the sample data, with mails kept in a list.</summary>
public abstract class NoticesContext : PortalContext
{
    protected NoticesContext(MailMode mode = MailMode.Smtp)
        : this(DigestSample.NewAsync().GetAwaiter().GetResult(), new Inbox(), mode) { }

    private NoticesContext(DigestSample sample, Inbox inbox, MailMode mode)
        : base(services => Register(services, sample, inbox, mode)) =>
        (Sample, Mails) = (sample, inbox);

    protected DigestSample Sample { get; }

    protected Inbox Mails { get; }

    protected async Task<Guid> SignInAsync(string persona)
    {
        var id = await Sample.PersonAsync(persona);
        Reader.SetAuthorized(persona);
        Reader.SetClaims(new Claim("portal:person", id.ToString()));
        return id;
    }

    protected IRenderedComponent<TPage> Open<TPage>(string address)
        where TPage : ComponentBase
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<TPage>();
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Sample.Database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static void Register(
        IServiceCollection services,
        DigestSample sample,
        Inbox inbox,
        MailMode mode
    )
    {
        var settings = MailServer.SettingsFor(25) with { Mode = mode };
        services.AddSingleton<TimeProvider>(sample.Time);
        services.AddSingleton<IDbContextFactory<PortalDbContext>>(sample.Database);
        services.AddSingleton<DataVersion>();
        services.AddSingleton<ReadCache>();
        services.AddSingleton<ViewerReader>();
        services.AddSingleton<NoticeBook>();
        services.AddSingleton<NoticesQuery>();
        services.AddSingleton(sample.Choices);
        services.AddSingleton(settings);
        services.AddSingleton<MailCarrier>(inbox);
        services.AddSingleton(new CodeMail(settings, new PortalLook()));
        services.AddSingleton<SettingsQuery>();
        services.AddSingleton<SaveDigest>();
        services.AddSingleton<ConfirmAddress>();
        services.AddScoped<CurrentViewer>();
    }

    /// <summary>Takes every mail, or none while it is down.</summary>
    public sealed class Inbox : MailCarrier
    {
        public List<MimeMessage> Taken { get; } = [];

        public bool IsDown { get; set; }

        public override Task<MailAnswer> SendAsync(MimeMessage mail, CancellationToken cancellation)
        {
            if (IsDown)
            {
                return Task.FromResult<MailAnswer>(new MailAnswer.Failed("nere"));
            }

            Taken.Add(mail);
            return Task.FromResult<MailAnswer>(new MailAnswer.Taken());
        }
    }
}
