using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Tests.Security.RightsWalk;

/// <summary>What an operation is asked about.</summary>
/// <param name="Name">In the test's name.</param>
/// <param name="Path">The node it lies on, written by hand; "" for what lies on none.</param>
/// <param name="Reporters">Owner and stand-in: who may report it wherever it lies, if they may report at all.</param>
/// <param name="IsThere">False for what does not exist, which nobody may do anything to.</param>
internal sealed record RightsObject(
    string Name,
    string Path,
    string[]? Reporters = null,
    bool IsThere = true
)
{
    public static RightsObject Unknown { get; } = new("unknown", "", IsThere: false);
}

/// <summary>How one command or query is walked through.</summary>
/// <param name="Operation">As "LockPoint.UnlockAsync".</param>
internal abstract record RightsCase(string Operation);

/// <summary>Asks the right itself, for an object on a node.</summary>
/// <param name="Call">Calls the operation as the viewer, on the object.</param>
/// <param name="IsRefusal">Whether the answer is the one for what is not there or not the viewer's.</param>
internal sealed record ObjectCase(
    string Operation,
    PortalAction Right,
    RightsObject[] Objects,
    Func<RightsWorld, Viewer, RightsObject, Task<object?>> Call,
    Func<object?, bool> IsRefusal
) : RightsCase(Operation)
{
    /// <summary>What it is asked for does not exist until it has been done, so that nothing is unknown to it.</summary>
    public bool MakesWhatIsNotThere { get; init; }

    public bool May(string persona, RightsObject what) =>
        what.IsThere
        && (
            what.Path.Length == 0 ? HandTable.MaySomewhere(persona, Right)
            : what.Reporters?.Contains(persona) is true ? HandTable.MaySomewhere(persona, Right)
            : HandTable.May(persona, Right, what.Path)
        );
}

/// <summary>Reads what whoever may open the page may see all of; the page asks the right.</summary>
/// <param name="Policy">What each page that asks it must name.</param>
/// <param name="AnyOf">One of the rights, somewhere; empty for everybody who is signed in.</param>
/// <param name="Paths">Addresses of the page, of objects on different nodes.</param>
/// <param name="UnknownPath">One of an object that is not there; null when the page has none.</param>
internal sealed record PageCase(
    string Operation,
    string Policy,
    PortalAction[] AnyOf,
    string[] Paths,
    string? UnknownPath = null
) : RightsCase(Operation);

/// <summary>Is asked by another operation only, which asks the right, or by nobody in particular.</summary>
/// <param name="Why">Why there is no right to ask.</param>
internal sealed record PartCase(string Operation, string Why) : RightsCase(Operation);
