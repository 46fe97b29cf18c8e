using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Organisation;

/// <summary>
/// A node of the municipality's organisation: council, committee, sector, unit, company. It starts and may end,
/// and is never removed. <see cref="Path"/> holds the codes from the root ("/KF/UN/SU/"), so that a right on a
/// node is a right on everything whose path begins with it. From "Ansvar och roller".
/// </summary>
public sealed class OrganisationNode : Aggregate
{
    /// <summary>The code of kommunstyrelsen.</summary>
    public const string ExecutiveBoardCode = "KS";

    /// <summary>Letters that a name, a code and a path may have.</summary>
    public const int MostName = 200;
    public const int MostCode = 30;
    public const int MostPath = 300;

    private readonly List<NodeMove> _moves = [];

    private OrganisationNode() { }

    /// <exception cref="BrokenRuleException">No name.</exception>
    public OrganisationNode(
        Guid id,
        string code,
        string name,
        NodeKind kind,
        OrganisationNode? parent,
        DateOnly from,
        Provenance provenance
    )
        : base(id)
    {
        OrganisationRules.NodeNeedsName.Require(!string.IsNullOrWhiteSpace(name));
        Code = code;
        Name = name;
        Slug = Kernel.Slug.From(name);
        Kind = kind;
        ParentId = parent?.Id;
        Path = $"{parent?.Path ?? "/"}{code}/";
        From = from;
        Provenance = provenance;
    }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The name as it stands in an address, as in <c>?namnd=socialnamnden</c>.</summary>
    public string Slug { get; private set; } = "";

    public NodeKind Kind { get; private set; }

    /// <summary>What it stands under as the organisation was settled last; for another day ask <see cref="ParentOn"/>.</summary>
    public Guid? ParentId { get; private set; }

    public string Path { get; private set; } = "";

    /// <summary>uppdrag: what the body is for. From "Nämndernas uppdrag".</summary>
    public string? Remit { get; private set; }

    public Provenance RemitProvenance { get; private set; } = Provenance.Entered;

    public DateOnly From { get; private set; }

    /// <summary>The last day; null while no end is decided.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>What takes over who belongs here and what is reported here, when it has ended.</summary>
    public Guid? SuccessorId { get; private set; }

    public IReadOnlyCollection<NodeMove> Moves => _moves;

    public Provenance Provenance { get; private set; } = Provenance.Entered;

    public void DescribeRemit(string remit, Provenance provenance)
    {
        Remit = remit;
        RemitProvenance = provenance;
    }

    /// <summary>Gives it another name. The address by its name stays, for it stands in bookmarks and mails.</summary>
    /// <exception cref="BrokenRuleException">No name, or a too long one.</exception>
    public void Rename(string name)
    {
        OrganisationRules.NodeNeedsName.Require(!string.IsNullOrWhiteSpace(name));
        OrganisationRules.NodeNameIsShortEnough.Require(name.Trim().Length <= MostName);
        Name = name.Trim();
    }

    /// <summary>Whether the node is in force on the day.</summary>
    public bool IsThere(DateOnly day) => From <= day && (To is null || To >= day);

    /// <summary>What it stands under on a day; null for the root.</summary>
    public Guid? ParentOn(DateOnly day)
    {
        var moves = Standing();
        return moves.Count == 0 ? ParentId
            : moves.LastOrDefault(move => move.On <= day) is { } last ? last.ToParentId
            : moves[0].FromParentId;
    }

    /// <summary>Its places in order of time, each from its first day.</summary>
    public IReadOnlyList<(Guid? ParentId, DateOnly From)> Places()
    {
        var moves = Standing();
        return
        [
            (moves.Count == 0 ? ParentId : moves[0].FromParentId, From),
            .. moves.Select(move => ((Guid?)move.ToParentId, move.On)),
        ];
    }

    /// <summary>Ends with a day (the last), and says what takes over what is left here.</summary>
    /// <exception cref="BrokenRuleException">The end lies before the start, or the node would follow itself.</exception>
    public void End(DateOnly on, Guid? successorId = null)
    {
        OrganisationRules.EndNotBeforeStart.Require(on >= From);
        OrganisationRules.NotUnderItself.Require(successorId != Id);
        To = on;
        SuccessorId = successorId;
    }

    /// <summary>Takes back an end that was a mistake. What has been handed over by then stays where it went.</summary>
    /// <exception cref="BrokenRuleException">It has no end.</exception>
    public void Reopen()
    {
        OrganisationRules.NodeHasEnd.Require(To is not null);
        To = null;
        SuccessorId = null;
    }

    /// <summary>Takes back a move whose day has not come.</summary>
    /// <exception cref="BrokenRuleException">There is no such move, or it has come about.</exception>
    public void WithdrawMove(Guid moveId, DateOnly today)
    {
        var moves = Standing();
        var at = moves.FindIndex(move => move.Id == moveId);
        OrganisationRules.MoveIsToCome.Require(at >= 0 && moves[at].On > today);
        if (at + 1 < moves.Count)
        {
            moves[at + 1].ComeFrom(moves[at].FromParentId);
        }

        moves[at].Withdraw();
    }

    /// <summary>The tree asks for it when it knows that the place is a possible one.</summary>
    internal NodeMove MoveTo(Guid moveId, Guid parentId, DateOnly on)
    {
        var moves = Standing();
        OrganisationRules.MoveDayIsFree.Require(moves.TrueForAll(move => move.On != on));
        OrganisationRules.MoveWithinLife.Require(on >= From && (To is null || on <= To));
        var from = ParentOn(on);
        OrganisationRules.MoveChangesPlace.Require(from != parentId);
        var move = new NodeMove(moveId, Id, from, parentId, on);
        moves.Find(later => later.On > on)?.ComeFrom(parentId);
        _moves.Add(move);
        return move;
    }

    /// <summary>Stands from now on where its moves have taken it.</summary>
    /// <returns>Whether anything changed.</returns>
    internal bool StandAt(Guid? parentId, string path)
    {
        OrganisationRules.TreeIsNotTooDeep.Require(path.Length <= MostPath);
        var changed = ParentId != parentId || !string.Equals(Path, path, StringComparison.Ordinal);
        ParentId = parentId;
        Path = path;
        return changed;
    }

    private List<NodeMove> Standing() =>
        [.. _moves.Where(move => !move.IsWithdrawn).OrderBy(move => move.On)];
}
