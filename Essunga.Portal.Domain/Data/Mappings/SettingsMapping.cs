using Essunga.Portal.Domain.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essunga.Portal.Domain.Data.Mappings;

internal sealed class SettingsMapping : IEntityTypeConfiguration<PortalSettings>
{
    public void Configure(EntityTypeBuilder<PortalSettings> builder)
    {
        builder.ToTable("Settings");
        builder.Property(one => one.Name).HasMaxLength(PortalSettings.MostName);
        builder.Property(one => one.Colour).HasMaxLength(7);
        builder.Property(one => one.DarkColour).HasMaxLength(7);
        builder.Property(one => one.LogoKind).HasMaxLength(30);
        builder.Ignore(one => one.NewPeriodRule);
        builder.Ignore(one => one.Expectation);
        builder.Ignore(one => one.Likelihood);
        builder.Ignore(one => one.Impact);
    }
}
