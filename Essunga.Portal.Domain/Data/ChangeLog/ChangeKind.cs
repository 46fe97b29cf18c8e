namespace Essunga.Portal.Domain.Data.ChangeLog;

/// <summary>What happened to an object in a save.</summary>
public enum ChangeKind
{
    Added = 0,
    Changed = 1,
    Removed = 2,
}
