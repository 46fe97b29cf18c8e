using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essunga.Portal.Domain.Data.Mappings;

internal sealed class MeasureMapping
    : IEntityTypeConfiguration<Indicator>,
        IEntityTypeConfiguration<Target>,
        IEntityTypeConfiguration<TargetWaypoint>,
        IEntityTypeConfiguration<Measurement>,
        IEntityTypeConfiguration<MeasurementCorrection>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.Property(indicator => indicator.Code).HasMaxLength(30);
        builder.Property(indicator => indicator.Unit).HasMaxLength(60);
        builder.Property(indicator => indicator.Definition).HasMaxLength(4000);
        builder.Property(indicator => indicator.Search).HasMaxLength(-1);
        builder.Ignore(indicator => indicator.Current);
        builder.HasProvenance(indicator => indicator.Provenance);
        builder
            .HasOne<OrganisationNode>()
            .WithMany()
            .HasForeignKey(one => one.NodeId)
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
            .HasMany(one => one.Targets)
            .WithOne()
            .HasForeignKey(target => target.IndicatorId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(indicator => indicator.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Target> builder)
    {
        builder.ToTable("Targets");
        builder.Ignore(target => target.Path);
        builder.HasProvenance(target => target.Provenance);
        builder.HasDecision(target => target.Decision);
        builder
            .HasMany(one => one.Waypoints)
            .WithOne()
            .HasForeignKey(point => point.TargetId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(target => new { target.IndicatorId, target.Year }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TargetWaypoint> builder)
    {
        builder.ToTable("TargetWaypoints");
        builder.HasIndex(point => new { point.TargetId, point.Year }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Measurement> builder)
    {
        builder.Ignore(measurement => measurement.Period);
        builder.Property(measurement => measurement.Comment).HasMaxLength(4000);
        builder.HasProvenance(measurement => measurement.Provenance);
        builder
            .HasOne<Indicator>()
            .WithMany()
            .HasForeignKey(one => one.IndicatorId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(one => one.ReportedById)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasMany(one => one.Corrections)
            .WithOne()
            .HasForeignKey(one => one.MeasurementId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(one => new
            {
                one.IndicatorId,
                one.PeriodYear,
                one.PeriodKind,
                one.PeriodIndex,
                one.Gender,
            })
            .IsUnique();
        builder.HasIndex(measurement => measurement.ReportedAt);
    }

    public void Configure(EntityTypeBuilder<MeasurementCorrection> builder)
    {
        builder.ToTable("MeasurementCorrections");
        builder.Property(correction => correction.Reason).HasMaxLength(4000);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(correction => correction.ById)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(correction => correction.At);
    }
}
