using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.SignIn;

/// <summary>A sample persona to sign in as.</summary>
/// <param name="Purpose">What one comes to do as it.</param>
public sealed record Persona(string Key, string Title, string Place, string Purpose);

/// <summary>The sample personas, in the order that the map of the portal has them.</summary>
public sealed class PersonaQuery(IDbContextFactory<PortalDbContext> contexts, ReadCache cache)
{
    private static readonly (string Key, string Purpose)[] Order =
    [
        ("fortroendevald", "Ser på fem minuter hur det går för målen och vad som har ändrats."),
        ("presidium-socialnamnden", "Förbereder resultatdialogen för socialnämnden."),
        ("presidium-utbildningsnamnden", "Förbereder resultatdialogen för utbildningsnämnden."),
        ("ksau", "Ser alla nämnder och gör de samlade bedömningarna."),
        ("kommundirektor", "Ser över sektorerna: vad som är sent, och vem som äger det."),
        ("sektorchef-utbildning", "Följer upp och bedömer för utbildningsnämnden."),
        ("sektorchef-social-omsorg", "Följer upp och bedömer för socialnämnden."),
        ("chef-nossebro-skola", "Ser vad som ska göras och hur det går för enheten."),
        ("medarbetare-nossebro-skola", "Ser enhetens mål, indikatorer och aktiviteter."),
        ("kvalitetsstrateg", "Ser vem som har gjort vad, och luckorna i kedjan."),
        ("ekonomichef", "Följer målet om god ekonomisk hushållning."),
        ("vd-essungabostader", "Ser bolagets del av den gemensamma bilden."),
        ("revisor", "Läser allt som är bedömt, med regel, data och avvikelser."),
        ("administrator", "Ser organisation, personer och data."),
    ];

    public Task<IReadOnlyList<Persona>> RunAsync(CancellationToken cancellation) =>
        cache.GetAsync("personas", RestsOn.People, LoadAsync, cancellation);

    private async Task<IReadOnlyList<Persona>> LoadAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = await context
            .People.AsNoTracking()
            .Where(person => person.PersonaKey != null && person.IsActive)
            .Join(
                context.Nodes,
                person => person.HomeNodeId,
                node => node.Id,
                (person, node) =>
                    new
                    {
                        person.PersonaKey,
                        person.Title,
                        Place = node.Name,
                    }
            )
            .ToDictionaryAsync(person => person.PersonaKey!, StringComparer.Ordinal, cancellation);
        return
        [
            .. Order
                .Where(one => found.ContainsKey(one.Key))
                .Select(one => new Persona(
                    one.Key,
                    found[one.Key].Title,
                    found[one.Key].Place,
                    one.Purpose
                )),
        ];
    }
}
