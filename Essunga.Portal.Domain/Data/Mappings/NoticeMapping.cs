using Essunga.Portal.Domain.Notices;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essunga.Portal.Domain.Data.Mappings;

internal sealed class NoticeMapping
    : IEntityTypeConfiguration<KeptNotice>,
        IEntityTypeConfiguration<SentDigest>,
        IEntityTypeConfiguration<PersonalSetting>
{
    public void Configure(EntityTypeBuilder<KeptNotice> builder)
    {
        builder.ToTable("Notices");
        builder.Property(notice => notice.Key).HasMaxLength(Notice.MostKey);
        builder.HasIndex(notice => new { notice.PersonId, notice.Key }).IsUnique();
        builder.HasIndex(notice => new { notice.PersonId, notice.ReadAt });
        builder.HasIndex(notice => notice.MarkedAt);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(notice => notice.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SentDigest> builder)
    {
        builder.ToTable("SentDigests");
        builder.HasKey(digest => new { digest.PersonId, digest.Day });
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(digest => digest.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PersonalSetting> builder)
    {
        builder.ToTable("PersonalSettings");
        builder.HasKey(one => new { one.PersonId, one.Key });
        builder.Property(one => one.Key).HasMaxLength(60);
        builder.Property(one => one.Value).HasMaxLength(PersonalSetting.MostValue);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(one => one.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
