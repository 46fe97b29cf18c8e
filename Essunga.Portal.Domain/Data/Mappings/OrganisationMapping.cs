using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essunga.Portal.Domain.Data.Mappings;

internal sealed class OrganisationMapping
    : IEntityTypeConfiguration<OrganisationNode>,
        IEntityTypeConfiguration<NodeMove>,
        IEntityTypeConfiguration<Person>,
        IEntityTypeConfiguration<RoleAssignment>,
        IEntityTypeConfiguration<SourcedFact>,
        IEntityTypeConfiguration<Visit>,
        IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<OrganisationNode> builder)
    {
        builder.Property(node => node.Code).HasMaxLength(OrganisationNode.MostCode);
        builder.Property(node => node.Name).HasMaxLength(OrganisationNode.MostName);
        builder.Property(node => node.Slug).HasMaxLength(120);
        builder.Property(node => node.Path).HasMaxLength(OrganisationNode.MostPath);
        builder.Property(node => node.Remit).HasMaxLength(4000);
        builder.HasProvenance(node => node.Provenance);
        builder.HasProvenance(node => node.RemitProvenance);
        builder
            .HasOne<OrganisationNode>()
            .WithMany()
            .HasForeignKey(node => node.ParentId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasMany(node => node.Moves)
            .WithOne()
            .HasForeignKey(move => move.NodeId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(node => node.Code).IsUnique();
        builder.HasIndex(node => node.Path);
        builder.HasIndex(node => node.Slug);
    }

    public void Configure(EntityTypeBuilder<NodeMove> builder)
    {
        builder.ToTable("NodeMoves");
        builder
            .HasOne<OrganisationNode>()
            .WithMany()
            .HasForeignKey(move => move.FromParentId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<OrganisationNode>()
            .WithMany()
            .HasForeignKey(move => move.ToParentId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Property(person => person.Title).HasMaxLength(Person.MostTitle);
        builder.Property(person => person.PersonaKey).HasMaxLength(60);
        builder.Property(person => person.TenantId).HasMaxLength(60);
        builder.Property(person => person.ObjectId).HasMaxLength(60);
        builder.HasProvenance(person => person.Provenance);
        builder
            .HasOne<OrganisationNode>()
            .WithMany()
            .HasForeignKey(person => person.HomeNodeId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasMany(person => person.Roles)
            .WithOne()
            .HasForeignKey(role => role.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(person => person.PersonaKey).IsUnique();
        builder.HasIndex(person => new { person.TenantId, person.ObjectId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RoleAssignment> builder)
    {
        builder.ToTable("RoleAssignments");
        builder
            .HasOne<OrganisationNode>()
            .WithMany()
            .HasForeignKey(role => role.NodeId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SourcedFact> builder)
    {
        builder.Property(fact => fact.Section).HasMaxLength(60);
        builder.Property(fact => fact.Payload).HasMaxLength(-1);
        builder.HasProvenance(fact => fact.Provenance);
        builder.HasIndex(fact => new { fact.Section, fact.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.HasKey(visit => visit.PersonId);
        builder
            .HasOne<Person>()
            .WithOne()
            .HasForeignKey<Visit>(visit => visit.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.HasKey(draft => new { draft.PersonId, draft.Key });
        builder.Property(draft => draft.Key).HasMaxLength(120);
        builder.Property(draft => draft.Text).HasMaxLength(-1);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(draft => draft.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
