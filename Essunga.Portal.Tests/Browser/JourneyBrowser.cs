namespace Essunga.Portal.Tests.Browser;

/// <summary>
/// The tests in which people write, save and come back, with a portal and a browser of their own: they run one at a
/// time, and beside those that look at pages one by one.
/// </summary>
[CollectionDefinition(Name)]
public sealed class JourneyBrowser : ICollectionFixture<PortalBrowser>
{
    public const string Name = "Journeys";
}
