using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Start;

/// <summary>What a start page can hold.</summary>
public enum StartPart
{
    /// <summary>The council's goals; the own committee's statement beside for those who have one.</summary>
    Goals,

    /// <summary>Att göra: what is missing or due, dated.</summary>
    Todo,

    /// <summary>What has changed since the visit before.</summary>
    Changes,

    /// <summary>The indicators of the own unit or sector.</summary>
    Mine,

    /// <summary>The next meetings.</summary>
    Dates,

    /// <summary>Committees side by side.</summary>
    Sectors,

    /// <summary>What is late and who owns it.</summary>
    Late,

    /// <summary>Who has reported and stated what.</summary>
    Reporting,

    /// <summary>Statements that differ from the rule.</summary>
    Deviations,

    /// <summary>Corrections and values that came after the lock.</summary>
    Corrections,

    /// <summary>Questions to ask, drawn from the data.</summary>
    Questions,

    /// <summary>The indicators of the economic goal.</summary>
    Economy,

    /// <summary>What of the goals concerns the company.</summary>
    Company,

    /// <summary>What the portal holds, and the latest of the change log.</summary>
    System,
}

/// <summary>A row of the page: a wide column and perhaps a narrow one beside it.</summary>
public sealed record StartRow(IReadOnlyList<StartPart> Main, IReadOnlyList<StartPart> Aside)
{
    public bool IsWide => Aside.Count == 0;
}

/// <summary>Which sections each role gets, and where. The one table of it.</summary>
public static class StartLayout
{
    private static readonly Dictionary<Role, StartRow[]> Table = new()
    {
        [Role.CouncilMember] = [new([StartPart.Goals], [StartPart.Dates, StartPart.Changes])],
        [Role.PresidiumMember] =
        [
            new([StartPart.Goals, StartPart.Questions], [StartPart.Dates, StartPart.Changes]),
        ],
        [Role.ExecutiveCommitteeMember] =
        [
            new(
                [StartPart.Goals, StartPart.Questions],
                [StartPart.Dates, StartPart.Changes, StartPart.Economy]
            ),
            new([StartPart.Deviations, StartPart.Corrections], []),
        ],
        [Role.ChiefExecutive] =
        [
            new([StartPart.Sectors], []),
            new(
                [StartPart.Late, StartPart.Todo, StartPart.Goals],
                [StartPart.Dates, StartPart.Changes]
            ),
        ],
        [Role.SectorHead] =
        [
            new([StartPart.Todo, StartPart.Goals], [StartPart.Changes, StartPart.Dates]),
            new([StartPart.Mine], []),
        ],
        [Role.UnitManager] =
        [
            new([StartPart.Todo, StartPart.Dates], [StartPart.Changes]),
            new([StartPart.Mine], []),
        ],
        [Role.Employee] =
        [
            new([StartPart.Mine], []),
            new([StartPart.Goals, StartPart.Dates], [StartPart.Changes]),
        ],
        [Role.QualityStrategist] =
        [
            new([StartPart.Reporting], []),
            new([StartPart.Todo, StartPart.Goals], [StartPart.Changes, StartPart.Dates]),
        ],
        [Role.FinanceManager] =
        [
            new([StartPart.Todo, StartPart.Dates], [StartPart.Changes]),
            new([StartPart.Economy, StartPart.Sectors, StartPart.Late], []),
        ],
        [Role.CompanyManager] =
        [
            new([StartPart.Company, StartPart.Todo], [StartPart.Dates, StartPart.Changes]),
        ],
        [Role.Auditor] =
        [
            new([StartPart.Deviations, StartPart.Goals], [StartPart.Dates, StartPart.Changes]),
            new([StartPart.Corrections], []),
        ],
        [Role.Administrator] =
        [
            new([StartPart.System], [StartPart.Changes]),
            new([StartPart.Reporting], []),
        ],
    };

    public static IReadOnlyList<StartRow> Of(Role role) => Table[role];

    public static bool Has(Role role, StartPart part) =>
        Table[role].Any(row => row.Main.Contains(part) || row.Aside.Contains(part));
}
