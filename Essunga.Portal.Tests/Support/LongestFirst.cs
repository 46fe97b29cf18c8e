using Essunga.Portal.Tests.Browser;
using Essunga.Portal.Tests.Support;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Essunga.Portal.Tests.Support;

/// <summary>Begins with the tests that take longest, so that none of them is left to run alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [JourneyBrowser.Name, OneBrowser.Name, OneHost.Name];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection =>
        [
            .. testCollections
                .OrderBy(one => Rank(one.TestCollectionDisplayName))
                .ThenBy(one => one.TestCollectionDisplayName, StringComparer.Ordinal),
        ];

    private static int Rank(string name)
    {
        var rank = Array.IndexOf(Long, name);
        return rank < 0 ? Long.Length : rank;
    }
}
