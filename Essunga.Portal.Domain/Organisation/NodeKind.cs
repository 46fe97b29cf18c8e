namespace Essunga.Portal.Domain.Organisation;

/// <summary>What a node of the organisation is.</summary>
public enum NodeKind
{
    /// <summary>fullmäktige.</summary>
    Council = 0,

    /// <summary>revision.</summary>
    Audit = 1,

    /// <summary>nämnd; kommunstyrelsen (<c>ExecutiveBoard</c>) is one with the code KS.</summary>
    Committee = 2,

    /// <summary>gemensam nämnd.</summary>
    JointCommittee = 3,

    /// <summary>utskott.</summary>
    Subcommittee = 4,

    /// <summary>beredning.</summary>
    PreparatoryBody = 5,

    /// <summary>kommunalförbund.</summary>
    MunicipalAssociation = 6,

    /// <summary>bolag.</summary>
    Company = 7,

    /// <summary>sektor.</summary>
    Sector = 8,

    /// <summary>verksamhet.</summary>
    Operation = 9,

    /// <summary>enhet.</summary>
    Unit = 10,

    /// <summary>funktion.</summary>
    Function = 11,
}
