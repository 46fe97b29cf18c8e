using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Notices;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Administration;

/// <summary>What the parts of the organisation and the roles in it are called.</summary>
internal static class AdminWords
{
    public static IReadOnlyList<(Role Role, string Slug, string Word)> Roles { get; } =
    [
        (Role.CouncilMember, "fortroendevald", "Förtroendevald"),
        (Role.PresidiumMember, "presidium", "Ledamot i presidium"),
        (Role.ExecutiveCommitteeMember, "ksau", "Ledamot i KSAU"),
        (Role.ChiefExecutive, "kommundirektor", "Kommundirektör"),
        (Role.SectorHead, "sektorchef", "Sektorchef"),
        (Role.UnitManager, "chef", "Chef för verksamhet eller enhet"),
        (Role.Employee, "medarbetare", "Medarbetare"),
        (Role.QualityStrategist, "kvalitetsstrateg", "Kvalitetsstrateg"),
        (Role.FinanceManager, "ekonomichef", "Ekonomichef"),
        (Role.CompanyManager, "vd", "VD för bolag"),
        (Role.Auditor, "revisor", "Revisor"),
        (Role.Administrator, "administrator", "Administratör"),
    ];

    /// <summary>Whether notices can be mailed to somebody.</summary>
    public static string Of(MailReach reach) =>
        reach switch
        {
            MailReach.Confirmed => "adress bekräftad",
            MailReach.Unconfirmed => "adress inte bekräftad",
            _ => "ingen adress",
        };

    public static IReadOnlyList<(NodeKind Kind, string Word)> Kinds { get; } =
    [
        (NodeKind.Council, "fullmäktige"),
        (NodeKind.Audit, "revision"),
        (NodeKind.Committee, "nämnd"),
        (NodeKind.JointCommittee, "gemensam nämnd"),
        (NodeKind.Subcommittee, "utskott"),
        (NodeKind.PreparatoryBody, "beredning"),
        (NodeKind.MunicipalAssociation, "kommunalförbund"),
        (NodeKind.Company, "bolag"),
        (NodeKind.Sector, "sektor"),
        (NodeKind.Operation, "verksamhet"),
        (NodeKind.Unit, "enhet"),
        (NodeKind.Function, "funktion"),
    ];

    public static string Of(Role role) => Roles.First(one => one.Role == role).Word;

    public static string Of(NodeKind kind) => Kinds.First(one => one.Kind == kind).Word;

    /// <summary>"från 1 januari 2023", "1 januari 2023 till 31 december 2025".</summary>
    public static string Days(DateOnly from, DateOnly? to) =>
        to is { } last
            ? last < from
                ? "togs tillbaka, aldrig i kraft"
                : $"{Format.Date(from)} till {Format.Date(last)}"
            : $"från {Format.Date(from)}";
}
