using System.Linq.Expressions;
using Essunga.Portal.Domain.Kernel;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essunga.Portal.Domain.Data.Mappings;

/// <summary>How the records that many entities carry are laid in columns.</summary>
internal static class ComplexMapping
{
    public static void HasProvenance<T>(
        this EntityTypeBuilder<T> entity,
        Expression<Func<T, Provenance>> property
    )
        where T : class =>
        entity.ComplexProperty(
            property!,
            provenance =>
            {
                provenance.Property(one => one.Source).HasMaxLength(400);
                provenance.Property(one => one.Note).HasMaxLength(1000);
            }
        );

    public static void HasDecision<T>(
        this EntityTypeBuilder<T> entity,
        Expression<Func<T, Decision>> property
    )
        where T : class =>
        entity.ComplexProperty(
            property!,
            decision =>
            {
                decision.Property(one => one.Paragraph).HasMaxLength(30);
                decision.Property(one => one.CaseNumber).HasMaxLength(60);
            }
        );
}
