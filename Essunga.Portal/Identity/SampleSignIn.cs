using System.Security.Claims;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Identity;

/// <summary>Signs in as a sample persona by its address; mapped in sample mode only.</summary>
internal static class SampleSignIn
{
    public static void MapSampleSignIn(this WebApplication app) =>
        app.MapGet($"{Links.SampleSignInStart}/{{persona}}", SignInAsync).AllowAnonymous();

    private static async Task<IResult> SignInAsync(
        string persona,
        string? returnUrl,
        HttpContext http,
        IDbContextFactory<PortalDbContext> contexts,
        ViewerReader viewers,
        VisitBook visits,
        SecurityBook log,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var personId = await context
            .People.Where(person => person.PersonaKey == persona)
            .Select(person => (Guid?)person.Id)
            .SingleOrDefaultAsync(cancellation);
        var viewer = personId is null
            ? null
            : await viewers.ReadAsync(personId.Value, time.Today(), cancellation);
        if (viewer is null)
        {
            return Results.NotFound();
        }

        await visits.NoteAsync(viewer.PersonId, cancellation);
        await log.NoteAsync(SecurityEvent.SignedIn, viewer.PersonId, persona, cancellation);
        await http.SignInAsync(
            CookieAuthenticationDefaults.AuthenticationScheme,
            new ClaimsPrincipal(
                PortalClaims.For(viewer, CookieAuthenticationDefaults.AuthenticationScheme)
            )
        );
        return Results.LocalRedirect(LocalAddress.OrStart(returnUrl));
    }
}
