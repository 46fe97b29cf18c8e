using Essunga.Portal.Domain.Data.Writing;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Domain.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essunga.Portal.Domain.Data.Mappings;

internal sealed class WritingMapping
    : IEntityTypeConfiguration<SharedText>,
        IEntityTypeConfiguration<TextVersion>,
        IEntityTypeConfiguration<TextCommit>,
        IEntityTypeConfiguration<TextSnapshot>
{
    public void Configure(EntityTypeBuilder<SharedText> builder)
    {
        builder.Ignore(text => text.Key);
        builder.Property(text => text.Field).HasMaxLength(TextKey.LongestField);
        builder
            .HasMany(text => text.Versions)
            .WithOne()
            .HasForeignKey(version => version.TextId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(text => new
            {
                text.Kind,
                text.OwnerId,
                text.Field,
            })
            .IsUnique();
    }

    public void Configure(EntityTypeBuilder<TextVersion> builder)
    {
        builder.ToTable("TextVersions");
        builder.Ignore(version => version.WriterIds);
        builder.Property(version => version.Markdown).HasMaxLength(-1);
        builder.Property(version => version.Writers).HasMaxLength(-1);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(version => version.ById)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(version => new { version.TextId, version.Number }).IsUnique();
    }

    // No key to the text: it is there only from its first version on.
    public void Configure(EntityTypeBuilder<TextCommit> builder)
    {
        builder.ToTable("TextCommits");
        builder.HasKey(one => new { one.TextId, one.No });
        builder.Property(one => one.Client).HasMaxLength(TextCommit.LongestClient);
        builder.Property(one => one.Steps).HasMaxLength(-1);
        builder
            .HasIndex(one => new
            {
                one.TextId,
                one.Client,
                one.Push,
            })
            .IsUnique();
    }

    public void Configure(EntityTypeBuilder<TextSnapshot> builder)
    {
        builder.ToTable("TextSnapshots");
        builder.HasKey(one => one.TextId);
        builder.Property(one => one.TextId).ValueGeneratedNever();
        builder.Property(one => one.Document).HasMaxLength(-1);
        builder.Property(one => one.Markdown).HasMaxLength(-1);
    }
}
