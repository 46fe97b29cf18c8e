using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essunga.Portal.Domain.Data.Mappings;

internal sealed class ColumnMappingMapping : IEntityTypeConfiguration<ColumnMapping>
{
    public void Configure(EntityTypeBuilder<ColumnMapping> builder)
    {
        builder.HasKey(mapping => new
        {
            mapping.PersonId,
            mapping.Kind,
            mapping.Signature,
        });
        builder.Property(mapping => mapping.Kind).HasMaxLength(30);
        builder.Property(mapping => mapping.Signature).HasMaxLength(64);
        builder.Property(mapping => mapping.Columns).HasMaxLength(-1);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(mapping => mapping.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
