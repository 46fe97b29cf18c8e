using Essunga.Portal.Identity;

namespace Essunga.Portal.Tests.Identity;

/// <summary>After signing in one comes to an address of the portal and to no other.</summary>
public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/mal?ar=2025&period=t2")]
    [InlineData("/mal/3#aktiviteter")]
    [InlineData("/mal?till=https://example.org")]
    public void OrStart_AddressOfThePortal_IsKept(string address) =>
        Assert.Equal(address, LocalAddress.OrStart(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("mal")]
    [InlineData("https://example.org/")]
    [InlineData("//example.org")]
    [InlineData("/\\example.org")]
    [InlineData("\\\\example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/example.org")]
    [InlineData("/mal\r\nSet-Cookie: a=b")]
    [InlineData(" /mal")]
    public void OrStart_AnythingElse_IsTheStart(string? address) =>
        Assert.Equal("/", LocalAddress.OrStart(address));
}
