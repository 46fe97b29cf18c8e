using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essunga.Portal.Domain.Data.Mappings;

internal sealed class ActivityMapping
    : IEntityTypeConfiguration<Activity>,
        IEntityTypeConfiguration<ActivityReport>,
        IEntityTypeConfiguration<ActivityIndicator>,
        IEntityTypeConfiguration<IndicatorUse>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.Property(activity => activity.Code).HasMaxLength(30);
        builder.HasProvenance(activity => activity.Provenance);
        builder.HasDecision(activity => activity.Decision);
        builder
            .HasOne<GoalAssignment>()
            .WithMany()
            .HasForeignKey(one => one.AssignmentId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(one => one.OwnerId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(one => one.StandInId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasMany(one => one.Reports)
            .WithOne()
            .HasForeignKey(report => report.ActivityId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasMany(one => one.Indicators)
            .WithOne()
            .HasForeignKey(link => link.ActivityId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(activity => activity.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ActivityReport> builder)
    {
        builder.ToTable("ActivityReports");
        builder.Property(report => report.Comment).HasMaxLength(20000);
        builder
            .HasOne<ReportingPoint>()
            .WithMany()
            .HasForeignKey(report => report.PointId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(report => report.ById)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(report => report.At);
    }

    public void Configure(EntityTypeBuilder<ActivityIndicator> builder)
    {
        builder.ToTable("ActivityIndicators");
        builder
            .HasOne<Indicator>()
            .WithMany()
            .HasForeignKey(link => link.IndicatorId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(link => new { link.ActivityId, link.IndicatorId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<IndicatorUse> builder)
    {
        builder.ToTable("IndicatorUses");
        builder
            .HasOne<Indicator>()
            .WithMany()
            .HasForeignKey(use => use.IndicatorId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(use => new { use.AssignmentId, use.IndicatorId }).IsUnique();
    }
}
