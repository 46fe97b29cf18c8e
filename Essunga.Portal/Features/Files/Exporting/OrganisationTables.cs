using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Integrations.Files;

namespace Essunga.Portal.Features.Files.Exporting;

/// <summary>rapporteringspunkter.</summary>
internal sealed record PointTable()
    : ExportTable(
        "rapporteringspunkter",
        "Rapporteringspunkter",
        [
            Text("rapporteringspunkt", "Rapporteringspunkt"),
            Whole("ar", "År"),
            Whole("tertial", "Tertial"),
            Day("sista_dag", "Sista dag"),
            Instant("last", "Låst"),
        ]
    )
{
    internal override async Task WriteAsync(
        ExportGround ground,
        TableWriter writer,
        CancellationToken cancellation
    )
    {
        foreach (
            var point in (await ground.ReadAsync<ReportingPoint>(cancellation))
                .Values.Where(one => ground.IsChosenYear(one.Whole(nameof(ReportingPoint.Year))))
                .OrderBy(one => one.Day(nameof(ReportingPoint.DueOn)))
        )
        {
            writer.Write([
                (await ground.PointAsync(point.Id, cancellation)).Label,
                point.Whole(nameof(ReportingPoint.Year)),
                point.Whole(nameof(ReportingPoint.Tertial)),
                point.Day(nameof(ReportingPoint.DueOn)),
                point.Instant(nameof(ReportingPoint.LockedAt)),
            ]);
        }
    }
}

/// <summary>Kommunens organisation.</summary>
internal sealed record OrganisationTable()
    : ExportTable(
        "organisation",
        "Organisation",
        [
            Text("kod", "Kod"),
            Text("namn", "Namn"),
            Text("slag", "Slag"),
            Text("under", "Under"),
            Text("uppdrag", "Uppdrag"),
            Day("fran", "Från"),
            Day("till", "Till"),
            .. Origin,
        ]
    )
{
    internal override async Task WriteAsync(
        ExportGround ground,
        TableWriter writer,
        CancellationToken cancellation
    )
    {
        var nodes = await ground.NodesAsync(cancellation);
        foreach (
            var node in nodes.Values.OrderBy(
                one => one.Text(nameof(OrganisationNode.Path)),
                StringComparer.Ordinal
            )
        )
        {
            if (!await ground.IsChosenAsync(node.Id, cancellation))
            {
                continue;
            }

            writer.Write([
                node.Text(nameof(OrganisationNode.Code)),
                node.Text(nameof(OrganisationNode.Name)),
                ExportWords.NodeOf(node.Text(nameof(OrganisationNode.Kind))),
                nodes
                    .GetValueOrDefault(
                        node.Reference(nameof(OrganisationNode.ParentId)) ?? Guid.Empty
                    )
                    ?.Text(nameof(OrganisationNode.Code)),
                node.Text(nameof(OrganisationNode.Remit)),
                node.Day(nameof(OrganisationNode.From)),
                node.Day(nameof(OrganisationNode.To)),
                .. ExportGround.OriginOf(node),
            ]);
        }
    }
}

/// <summary>People by title and place with their roles; for administrators.</summary>
internal sealed record PersonTable()
    : ExportTable(
        "personer",
        "Personer",
        [
            Text("id", "Id"),
            Text("titel", "Titel"),
            Text("plats", "Plats"),
            YesNo("aktiv", "Aktiv"),
            Text("roll", "Roll"),
            Text("rollens_plats", "Rollens plats"),
            Day("fran", "Från"),
            Day("till", "Till"),
            .. Origin,
        ]
    )
{
    public override PortalAction Needs => PortalAction.Administer;

    internal override async Task WriteAsync(
        ExportGround ground,
        TableWriter writer,
        CancellationToken cancellation
    )
    {
        var nodes = await ground.NodesAsync(cancellation);
        var roles = (await ground.ReadAsync<RoleAssignment>(cancellation)).Values.ToLookup(one =>
            one.Reference(nameof(RoleAssignment.PersonId))!.Value
        );
        foreach (
            var person in (await ground.ReadAsync<Person>(cancellation))
                .Values.OrderBy(
                    one => one.Text(nameof(Person.Title)),
                    StringComparer.CurrentCulture
                )
                .ThenBy(one => one.Id)
        )
        {
            if (
                !await ground.IsChosenAsync(
                    person.Reference(nameof(Person.HomeNodeId)),
                    cancellation
                )
            )
            {
                continue;
            }

            // Who holds no role has a row all the same.
            foreach (
                var role in roles[person.Id]
                    .OrderBy(one => one.Day(nameof(RoleAssignment.From)))
                    .ThenBy(one => one.Id)
                    .DefaultIfEmpty()
            )
            {
                writer.Write([
                    person.Id.ToString(),
                    person.Text(nameof(Person.Title)),
                    ExportGround.Name(nodes, person.Reference(nameof(Person.HomeNodeId))),
                    person.YesNo(nameof(Person.IsActive)),
                    role?.Text(nameof(RoleAssignment.Role)),
                    ExportGround.Name(nodes, role?.Reference(nameof(RoleAssignment.NodeId))),
                    role?.Day(nameof(RoleAssignment.From)),
                    role?.Day(nameof(RoleAssignment.To)),
                    .. ExportGround.OriginOf(person),
                ]);
            }
        }
    }
}
