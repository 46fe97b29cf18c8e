namespace Essunga.Portal.Tests.Browser;

/// <summary>The tests of single pages, which share one portal and one browser; they run one at a time.</summary>
[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<PortalBrowser>
{
    public const string Name = "Browser";
}
