using Essunga.Portal.Identity;
using Essunga.Portal.Integrations.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Essunga.Portal.Tests.Identity;

/// <summary>A setting of the portal's safety that cannot be stops the start and is named.</summary>
public sealed class SafetySettingsTests
{
    private static readonly Dictionary<string, string?> Right = new()
    {
        ["AzureAd:Instance"] = "https://login.microsoftonline.com/",
        ["AzureAd:TenantId"] = "00000000-0000-0000-0000-000000000001",
        ["AzureAd:ClientId"] = "00000000-0000-0000-0000-000000000002",
        ["AzureAd:ClientSecret"] = "bara-i-proven",
    };

    [Fact]
    public void Entra_WithWhatItNeeds_IsRead()
    {
        var settings = EntraSettings.From(With("Authentication:RequiredAppRole", "Portal.X"));

        Assert.Equal(Guid.Parse(Right["AzureAd:TenantId"]!), settings.TenantId);
        Assert.Equal("https://login.microsoftonline.com", settings.Origin);
        Assert.Equal("Portal.X", settings.RequiredAppRole);
        Assert.Null(EntraSettings.From(With("Authentication:RequiredAppRole", "")).RequiredAppRole);
    }

    [Theory]
    [InlineData("AzureAd:TenantId", null)]
    [InlineData("AzureAd:TenantId", "common")]
    [InlineData("AzureAd:TenantId", "essunga.example")]
    [InlineData("AzureAd:TenantId", "00000000-0000-0000-0000-000000000000")]
    [InlineData("AzureAd:ClientId", "portalen")]
    [InlineData("AzureAd:ClientSecret", " ")]
    [InlineData("AzureAd:Instance", "http://login.example/")]
    [InlineData("AzureAd:Instance", null)]
    public void Entra_WithASettingThatCannotBe_SaysWhich(string name, string? value) =>
        Assert.Contains(
            name,
            Assert.Throws<StartProblem>(() => EntraSettings.From(With(name, value))).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(null, 30)]
    [InlineData("", 30)]
    [InlineData("1", 1)]
    [InlineData("60", 60)]
    public void LookAgain_WithinAMinute_IsRead(string? value, int seconds) =>
        Assert.Equal(
            TimeSpan.FromSeconds(seconds),
            AccessSettings.From(With("Authentication:LookAgainSeconds", value)).LookAgain
        );

    [Theory]
    [InlineData("0")]
    [InlineData("61")]
    [InlineData("-1")]
    [InlineData("30 s")]
    public void LookAgain_OutsideAMinute_IsRefused(string value) =>
        Assert.Contains(
            "Authentication:LookAgainSeconds",
            Assert
                .Throws<StartProblem>(() =>
                    AccessSettings.From(With("Authentication:LookAgainSeconds", value))
                )
                .Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("OpenPagesPerPerson", "0")]
    [InlineData("PostsPerMinute", "många")]
    [InlineData("SignInsPerMinute", "-3")]
    public void Limit_ThatIsNoNumberAboveZero_IsRefused(string name, string value)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Configuration[$"Limits:{name}"] = value;

        Assert.Contains(
            $"Limits:{name}",
            Assert.Throws<StartProblem>(builder.AddRequestLimits).Message,
            StringComparison.Ordinal
        );
    }

    private static IConfiguration With(string name, string? value) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(Right)
            .AddInMemoryCollection([KeyValuePair.Create(name, value)])
            .Build();
}
