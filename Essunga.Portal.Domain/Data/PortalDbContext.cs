using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Domain.Settings;
using Essunga.Portal.Domain.Writing;
using Essunga.Portal.Domain.YearWheel;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data;

/// <summary>
/// The portal's one database. Short-lived: made by a factory for one query or one save. A save needs
/// <see cref="Stamp"/> and writes the change log with it.
/// </summary>
public abstract class PortalDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Who saves, when and why; must be set before a save.</summary>
    public ChangeStamp? Stamp { get; set; }

    public DbSet<OrganisationNode> Nodes => Set<OrganisationNode>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<PortalSettings> Settings => Set<PortalSettings>();

    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<ColumnMapping> ColumnMappings => Set<ColumnMapping>();

    public DbSet<PersonalSetting> PersonalSettings => Set<PersonalSetting>();

    public DbSet<KeptNotice> Notices => Set<KeptNotice>();

    public DbSet<SentDigest> SentDigests => Set<SentDigest>();

    public DbSet<SourcedFact> Facts => Set<SourcedFact>();

    public DbSet<Vision> Visions => Set<Vision>();

    public DbSet<GoalPeriod> GoalPeriods => Set<GoalPeriod>();

    public DbSet<GoalArea> GoalAreas => Set<GoalArea>();

    public DbSet<Goal> Goals => Set<Goal>();

    public DbSet<Activity> Activities => Set<Activity>();

    public DbSet<Indicator> Indicators => Set<Indicator>();

    public DbSet<Measurement> Measurements => Set<Measurement>();

    public DbSet<ReportingPoint> ReportingPoints => Set<ReportingPoint>();

    public DbSet<SharedText> Texts => Set<SharedText>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<ChangeLogEntry> ChangeLog => Set<ChangeLogEntry>();

    public DbSet<SecurityLogEntry> SecurityLog => Set<SecurityLogEntry>();

    /// <summary>The name of the column collation for text that people read and sort; null for the provider's own.</summary>
    protected abstract string? TextCollation { get; }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.AddInterceptors(new ChangeLogWriter());

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 4);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        var text = configurationBuilder.Properties<string>().HaveMaxLength(400);
        if (TextCollation is { } collation)
        {
            text.UseCollation(collation);
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            if (typeof(Entity).IsAssignableFrom(entity.ClrType))
            {
                // The key is given by the one who makes the object, so that a resend is the same object.
                entity.FindProperty(nameof(Entity.Id))!.ValueGenerated = Microsoft
                    .EntityFrameworkCore
                    .Metadata
                    .ValueGenerated
                    .Never;
            }

            if (typeof(Aggregate).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(Aggregate.Version))!.IsConcurrencyToken = true;
            }
        }
    }
}
