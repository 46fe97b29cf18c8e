using System.Net;
using Essunga.Portal.Identity;
using Microsoft.AspNetCore.HttpOverrides;

namespace Essunga.Portal.Integrations.Security;

/// <summary>
/// Believes what a proxy says of the reader's address and protocol, when <c>Proxy:Known</c> names the proxy; off when it
/// names none, since anybody can write the headers.
/// </summary>
internal static class ProxyHeaders
{
    /// <exception cref="StartProblem">A setting that is no address, or a proxy before sample sign-in.</exception>
    public static void UseProxyHeaders(this WebApplication app, AuthenticationMode mode)
    {
        var known = app.Configuration.GetSection("Proxy:Known").Get<string[]>() ?? [];
        if (known.Length == 0)
        {
            return;
        }

        if (mode == AuthenticationMode.Sample)
        {
            throw new StartProblem(
                "Authentication:Mode är Sample, men Proxy:Known säger att portalen nås genom en proxy. Exempelinloggning får bara användas på localhost. Ta bort Proxy:Known, eller sätt Authentication:Mode till Entra."
            );
        }

        app.UseForwardedHeaders(Options(known));
    }

    private static ForwardedHeadersOptions Options(IEnumerable<string> known)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            // As far back as the chain of known proxies goes, and no further.
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var one in known)
        {
            if (IPAddress.TryParse(one, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(one, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new StartProblem(
                    $"Inställningen Proxy:Known har \"{one}\" men ska ha IP-adresser eller nät, som 10.0.0.4 eller 10.0.0.0/24."
                );
            }
        }

        return options;
    }
}
