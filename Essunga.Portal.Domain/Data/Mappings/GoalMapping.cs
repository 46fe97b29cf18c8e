using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essunga.Portal.Domain.Data.Mappings;

internal sealed class GoalMapping
    : IEntityTypeConfiguration<Vision>,
        IEntityTypeConfiguration<StrategicChoice>,
        IEntityTypeConfiguration<GoalPeriod>,
        IEntityTypeConfiguration<GoalArea>,
        IEntityTypeConfiguration<Goal>,
        IEntityTypeConfiguration<GoalAssignment>,
        IEntityTypeConfiguration<StatedOutlook>,
        IEntityTypeConfiguration<StatedVerdict>
{
    public void Configure(EntityTypeBuilder<Vision> builder)
    {
        builder.Property(vision => vision.Text).HasMaxLength(-1);
        builder.HasProvenance(vision => vision.Provenance);
        builder.HasProvenance(vision => vision.StatementProvenance);
        builder.HasDecision(vision => vision.Decision);
        builder
            .HasMany(vision => vision.Choices)
            .WithOne()
            .HasForeignKey(choice => choice.VisionId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<StrategicChoice> builder)
    {
        builder.ToTable("StrategicChoices");
        builder.Property(choice => choice.Text).HasMaxLength(-1);
        builder.HasProvenance(choice => choice.Provenance);
    }

    public void Configure(EntityTypeBuilder<GoalPeriod> builder)
    {
        builder.Ignore(period => period.Rule);
        builder.HasProvenance(period => period.Provenance);
        builder.HasIndex(period => period.FromYear);
    }

    public void Configure(EntityTypeBuilder<GoalArea> builder)
    {
        builder.HasProvenance(area => area.Provenance);
        builder
            .HasOne<GoalPeriod>()
            .WithMany()
            .HasForeignKey(area => area.PeriodId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<StrategicChoice>()
            .WithMany()
            .HasForeignKey(area => area.StrategicChoiceId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Goal> builder)
    {
        builder.Property(goal => goal.Slug).HasMaxLength(120);
        builder.Property(goal => goal.Motivation).HasMaxLength(20000);
        builder.HasProvenance(goal => goal.Provenance);
        builder.HasProvenance(goal => goal.MotivationProvenance);
        builder.HasDecision(goal => goal.Decision);
        builder
            .HasOne(goal => goal.Period)
            .WithMany()
            .HasForeignKey(goal => goal.PeriodId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<GoalArea>()
            .WithMany()
            .HasForeignKey(goal => goal.AreaId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasMany(goal => goal.Assignments)
            .WithOne()
            .HasForeignKey(one => one.GoalId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasMany(goal => goal.Outlooks)
            .WithOne()
            .HasForeignKey(one => one.GoalId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasMany(goal => goal.Verdicts)
            .WithOne()
            .HasForeignKey(one => one.GoalId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(goal => goal.Slug).IsUnique();
        builder.HasIndex(goal => new { goal.PeriodId, goal.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<GoalAssignment> builder)
    {
        builder.ToTable("GoalAssignments");
        builder.HasProvenance(assignment => assignment.Provenance);
        builder
            .HasOne<OrganisationNode>()
            .WithMany()
            .HasForeignKey(one => one.CommitteeId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasMany(one => one.Indicators)
            .WithOne()
            .HasForeignKey(use => use.AssignmentId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(one => new { one.GoalId, one.CommitteeId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StatedOutlook> builder)
    {
        builder.ToTable("StatedOutlooks");
        builder.Property(stated => stated.Reason).HasMaxLength(20000);
        builder.ComplexProperty(stated => stated.Basis, basis => basis.Ignore(one => one.Due));
        builder.HasProvenance(stated => stated.Provenance);
        builder
            .HasOne<ReportingPoint>()
            .WithMany()
            .HasForeignKey(stated => stated.PointId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<OrganisationNode>()
            .WithMany()
            .HasForeignKey(stated => stated.BodyId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(stated => stated.ById)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StatedVerdict> builder)
    {
        builder.ToTable("StatedVerdicts");
        builder.Property(stated => stated.Reason).HasMaxLength(20000);
        builder
            .HasOne<OrganisationNode>()
            .WithMany()
            .HasForeignKey(stated => stated.BodyId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(stated => stated.ById)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
