using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Features.Measures.List;
using Essunga.Portal.Features.Measures.OneIndicator;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Features.Measures;

/// <summary>The queries of the indicator pages over a database, on the day of the sample.</summary>
internal static class MeasuresContext
{
    public static FakeTimeProvider Day { get; } =
        new(new DateTimeOffset(2025, 10, 9, 8, 0, 0, TimeSpan.Zero));

    public static IndicatorPageQuery OneIndicator(IDbContextFactory<PortalDbContext> database)
    {
        var cache = new ReadCache(new DataVersion());
        return new(database, new CalendarReader(database, cache), cache, Day);
    }

    public static IndicatorListQuery List(
        IDbContextFactory<PortalDbContext> database,
        ReadCache? cache = null
    )
    {
        cache ??= new ReadCache(new DataVersion());
        return new(
            new CalendarReader(database, cache),
            new IndicatorListReader(database, cache, Day),
            cache,
            Day
        );
    }
}

/// <summary>One sample database for all tests of a class.</summary>
public sealed class SampleFixture : IAsyncLifetime
{
    public TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Database = await TestDatabase.WithSampleAsync();

    public async ValueTask DisposeAsync() => await Database.DisposeAsync();
}
