using Bunit;
using Essunga.Portal.Components.App;
using Essunga.Portal.Features.SignIn;
using Essunga.Portal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Features.SignIn;

/// <summary>Who is not let in is told why, whom to ask, and can try again or with another account.</summary>
public sealed class RefusedPageTests()
    : PortalContext(services =>
        services.Configure<PortalLook>(look => look.AccessContact = Contact)
    )
{
    private const string Contact = "kvalitet@essunga.example";

    [Theory]
    [InlineData("?orsak=okand", "Du finns inte i portalen")]
    [InlineData("?orsak=approll", "Ditt konto har inte tillgång till portalen")]
    [InlineData("?orsak=fel", "Inloggningen gick inte att slutföra")]
    [InlineData("?orsak=<script>", "Inloggningen gick inte att slutföra")]
    [InlineData("", "Inloggningen gick inte att slutföra")]
    public void Render_EachReason_SaysWhyAndWhomToAsk(string query, string heading)
    {
        Services
            .GetRequiredService<NavigationManager>()
            .NavigateTo($"/logga-in/nekad{query.Replace("<script>", "%3Cscript%3E")}");

        var page = Render<RefusedPage>();

        Assert.Equal(heading, page.Find("h1").TextContent.Trim());
        Assert.Contains(Contact, page.Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["/logga-in/entra?returnUrl=%2F", "/logga-in/entra?returnUrl=%2F&choose=true"],
            page.FindAll(".buttons a").Select(link => link.GetAttribute("href"))
        );
    }
}
