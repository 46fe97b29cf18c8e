namespace Essunga.Portal.Domain.Organisation;

/// <summary>What a person is in the steering of the municipality. From "Roller i verksamhetsstyrningen".</summary>
public enum Role
{
    /// <summary>förtroendevald i kommunfullmäktige.</summary>
    CouncilMember = 0,

    /// <summary>ledamot av en nämnds presidium.</summary>
    PresidiumMember = 1,

    /// <summary>ledamot av kommunstyrelsens arbetsutskott (KSAU).</summary>
    ExecutiveCommitteeMember = 2,

    /// <summary>kommundirektör, leder KLG.</summary>
    ChiefExecutive = 3,

    /// <summary>sektorchef.</summary>
    SectorHead = 4,

    /// <summary>chef för verksamhet eller enhet.</summary>
    UnitManager = 5,

    /// <summary>medarbetare.</summary>
    Employee = 6,

    /// <summary>kvalitetsstrateg, processledare för styrning.</summary>
    QualityStrategist = 7,

    /// <summary>ekonomichef.</summary>
    FinanceManager = 8,

    /// <summary>VD för kommunens bolag.</summary>
    CompanyManager = 9,

    /// <summary>förtroendevald revisor.</summary>
    Auditor = 10,

    /// <summary>administratör av portalen.</summary>
    Administrator = 11,
}
