namespace Essunga.Portal.Domain.Notices;

/// <summary>Why a notice concerns somebody: what each person can choose to be mailed about. From "Uppföljningsprocessen".</summary>
public enum NoticeKind
{
    /// <summary>Something that the person reports is coming due, or is late.</summary>
    ReportDue = 0,

    /// <summary>A prognos or slutbedömning that the person may state is coming due, or is late.</summary>
    StatementDue = 1,

    /// <summary>The person became owner or stand-in of something.</summary>
    HandedOver = 2,

    /// <summary>Somebody else corrected a value that the person answers for, or reported it after the lock (efterhandsändring).</summary>
    ValueChanged = 3,

    /// <summary>A reporting point that the person has something missing at was locked or unlocked.</summary>
    PointMoved = 4,

    /// <summary>Something was stated of a goal that the person has activities for.</summary>
    OutlookStated = 5,

    /// <summary>A target value or its decision was changed on an indicator that the person answers for.</summary>
    TargetChanged = 6,

    /// <summary>An outlook went another way; for those who are elected.</summary>
    OutlookMoved = 7,

    /// <summary>Indicators or activities that nobody who is still here answers for.</summary>
    WithoutOwner = 8,

    /// <summary>What is late in the whole municipality, and who owns it.</summary>
    LateInAll = 9,
}
