using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Domain.Data.Sample;

/// <summary>Nodes, people and roles of the sample data.</summary>
internal static class SampleOrganisation
{
    private static readonly DateOnly Start = new(2023, 1, 1);

    public static void Load(SampleSource source, SampleWorld world, PortalDbContext context)
    {
        foreach (var row in source.Data.Rows("organisation"))
        {
            var code = row.Text("id");
            var parent = row.OptionalText("parent") is null ? null : world.Node(row, "parent");
            var node = new OrganisationNode(
                SampleId.For("node", code),
                code,
                row.Text("name"),
                Kind(row),
                parent,
                Start,
                row.Provenance()
            );
            if (row.OptionalText("uppdrag") is { } remit)
            {
                node.DescribeRemit(remit, row.Provenance("uppdrag_kind"));
            }

            world.Nodes.Add(code, node);
            context.Nodes.Add(node);
        }

        foreach (var row in source.History.Rows("people"))
        {
            LoadPerson(row, world, context);
        }
    }

    private static void LoadPerson(SampleRow row, SampleWorld world, PortalDbContext context)
    {
        var key = row.Text("key");
        var person = new Person(
            SampleId.For("person", key),
            row.Text("title"),
            world.Node(row, "node").Id,
            row.Provenance(),
            row.Flag("persona") ? key : null
        );
        person.Take(
            SampleId.For("role", key),
            row.Choice<Role>("role"),
            world.Node(row, "roleNode").Id,
            Start
        );
        world.People.Add(key, person);
        context.People.Add(person);
        if (row.OptionalDay("lastVisit") is { } day)
        {
            var visit = new Visit { PersonId = person.Id };
            visit.Note(day.ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc));
            context.Visits.Add(visit);
        }
    }

    private static NodeKind Kind(SampleRow row) =>
        row.Text("type") switch
        {
            "fullmäktige" => NodeKind.Council,
            "revision" => NodeKind.Audit,
            "nämnd" => NodeKind.Committee,
            "gemensam nämnd" => NodeKind.JointCommittee,
            "utskott" => NodeKind.Subcommittee,
            "beredning" => NodeKind.PreparatoryBody,
            "kommunalförbund" => NodeKind.MunicipalAssociation,
            "bolag" => NodeKind.Company,
            "sektor" => NodeKind.Sector,
            "verksamhet" => NodeKind.Operation,
            "enhet" => NodeKind.Unit,
            "funktion" => NodeKind.Function,
            var other => throw row.Broken($"typen \"{other}\" är okänd."),
        };
}
