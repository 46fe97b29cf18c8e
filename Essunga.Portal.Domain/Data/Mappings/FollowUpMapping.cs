using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Domain.YearWheel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essunga.Portal.Domain.Data.Mappings;

internal sealed class FollowUpMapping
    : IEntityTypeConfiguration<ReportingPoint>,
        IEntityTypeConfiguration<Meeting>,
        IEntityTypeConfiguration<ChangeLogEntry>
{
    public void Configure(EntityTypeBuilder<ReportingPoint> builder)
    {
        builder.Ignore(point => point.Period);
        builder.HasIndex(point => new { point.Year, point.Tertial }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.HasProvenance(meeting => meeting.Provenance);
        builder
            .HasOne<OrganisationNode>()
            .WithMany()
            .HasForeignKey(meeting => meeting.BodyId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(meeting => meeting.On);
    }

    public void Configure(EntityTypeBuilder<ChangeLogEntry> builder)
    {
        builder.ToTable("ChangeLog");
        builder.Property(entry => entry.Subject).HasMaxLength(60);
        builder.Property(entry => entry.Reason).HasMaxLength(4000);
        builder.Property(entry => entry.Before).HasMaxLength(-1);
        builder.Property(entry => entry.After).HasMaxLength(-1);
        builder.HasIndex(entry => new { entry.Subject, entry.SubjectId });
        builder.HasIndex(entry => entry.At);
    }
}
