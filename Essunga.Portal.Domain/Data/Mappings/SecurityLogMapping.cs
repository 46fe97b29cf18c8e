using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essunga.Portal.Domain.Data.Mappings;

internal sealed class SecurityLogMapping : IEntityTypeConfiguration<SecurityLogEntry>
{
    // No reference to the person: the log must outlive what it tells of.
    public void Configure(EntityTypeBuilder<SecurityLogEntry> builder)
    {
        builder.ToTable("SecurityLog");
        builder.Property(entry => entry.Detail).HasMaxLength(SecurityLogEntry.LongestDetail);
        builder.HasIndex(entry => entry.At);
    }
}
