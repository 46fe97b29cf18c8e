using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Identity;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Features.Measures;

/// <summary>An indicator page under test; each test says over which database.</summary>
public abstract class MeasuresPageContext : PortalContext
{
    private readonly ChosenDatabase _chosen;

    protected MeasuresPageContext()
        : this(new ChosenDatabase()) { }

    private MeasuresPageContext(ChosenDatabase chosen)
        : base(services =>
        {
            var cache = new ReadCache(new DataVersion());
            services.AddSingleton(new ViewerReader(chosen, cache));
            services.AddScoped<CurrentViewer>();
            services.AddSingleton(MeasuresContext.OneIndicator(chosen));
            services.AddSingleton(MeasuresContext.List(chosen));
        }) => _chosen = chosen;

    protected void Over(IDbContextFactory<PortalDbContext> database) => _chosen.Database = database;

    private sealed class ChosenDatabase : IDbContextFactory<PortalDbContext>
    {
        public IDbContextFactory<PortalDbContext> Database { get; set; } = new BrokenDatabase();

        public PortalDbContext CreateDbContext() => Database.CreateDbContext();
    }
}
