using Essunga.Portal.Components.App;
using Microsoft.Extensions.Options;

namespace Essunga.Portal.Integrations.Mail;

/// <summary>Puts mail into the host as <c>Mail:Mode</c> says.</summary>
internal static class MailStart
{
    /// <exception cref="StartProblem">A setting is missing or cannot be read.</exception>
    public static void AddPortalMail(this WebApplicationBuilder builder)
    {
        var settings = MailSettings.Read(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<MailCarrier>(
            settings.Mode == MailMode.Smtp ? new SmtpCarrier(settings) : new FolderCarrier(settings)
        );
        builder.Services.AddSingleton(provider => new DigestMail(settings, Look(provider)));
        builder.Services.AddSingleton(provider => new CodeMail(settings, Look(provider)));
        builder.Services.AddSingleton<DigestClaims>();
        builder.Services.AddSingleton<DigestRun>();
        if (settings.Mode != MailMode.Off)
        {
            builder.Services.AddHostedService<DigestWatch>();
        }
    }

    private static PortalLook Look(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<PortalLook>>().Value;
}
