using Bunit;
using Essunga.Portal.Features.Errors;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Features.Errors;

public sealed class ErrorMessageTests : PortalContext
{
    [Theory]
    [InlineData(403, "Du har inte behörighet")]
    [InlineData(404, "Sidan finns inte")]
    [InlineData(500, "Något gick fel")]
    [InlineData(502, "Något gick fel")]
    public void Render_Code_SaysWhatHappenedAndLeadsOn(int code, string heading)
    {
        var message = Render<ErrorMessage>(p => p.Add(m => m.Code, code));

        Assert.Equal(heading, message.Find("h1").TextContent.Trim());
        Assert.Contains(
            message.FindAll("a"),
            link => string.Equals(link.GetAttribute("href"), "/", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(404, false)]
    public void Render_Reference_IsGivenForFailuresOnly(int code, bool given) =>
        Assert.Equal(
            given,
            Render<ErrorMessage>(p => p.Add(m => m.Code, code).Add(m => m.Reference, "4bf92f"))
                .Markup.Contains("4bf92f", StringComparison.Ordinal)
        );
}
