namespace Essunga.Portal.Tests.Support;

/// <summary>The tests that share one portal in this process; they run one at a time.</summary>
[CollectionDefinition(Name)]
public sealed class OneHost : ICollectionFixture<PortalHost>
{
    public const string Name = "Host";
}
