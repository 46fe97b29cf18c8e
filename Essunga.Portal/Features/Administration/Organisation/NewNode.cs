using System.Globalization;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Administration.Organisation;

/// <summary>Makes a node of what somebody typed.</summary>
internal static class NewNode
{
    private const int EarliestYear = 1950;
    private const int YearsAhead = 10;

    /// <exception cref="BrokenRuleException">The name, the code or the day will not do.</exception>
    public static OrganisationNode From(NodeChange.Add add, OrganisationTree tree, DateOnly today)
    {
        var parent = tree.Find(add.ParentId)!;
        RequireReasonable(add.From, today);
        OrganisationRules.PlaceIsThere.Require(parent.IsThere(add.From));
        OrganisationRules.NodeNeedsName.Require(!string.IsNullOrWhiteSpace(add.Name));
        OrganisationRules.NodeNameIsShortEnough.Require(
            add.Name!.Trim().Length <= OrganisationNode.MostName
        );
        RequireFreeName(tree, add.Name, parent.Id, null, add.From);
        var code = string.IsNullOrWhiteSpace(add.Code)
            ? Made(add.Name, parent, tree)
            : add.Code.Trim().ToUpperInvariant();
        OrganisationRules.NodeCodeIsPlain.Require(
            code.Length <= OrganisationNode.MostCode
                && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
        );
        OrganisationRules.NodeCodeIsFree.Require(tree.Find(code) is null);
        OrganisationRules.TreeIsNotTooDeep.Require(
            parent.Path.Length + code.Length + 1 <= OrganisationNode.MostPath
        );
        return new OrganisationNode(
            add.Id,
            code,
            add.Name.Trim(),
            add.Kind,
            parent,
            add.From,
            Provenance.Entered
        );
    }

    public static void RequireReasonable(DateOnly day, DateOnly today) =>
        OrganisationRules.DayIsReasonable.Require(
            day.Year >= EarliestYear && day.Year <= today.Year + YearsAhead
        );

    public static void RequireFreeName(
        OrganisationTree tree,
        string? name,
        Guid? parentId,
        Guid? self,
        DateOnly day
    ) =>
        OrganisationRules.NodeNameIsFree.Require(
            !tree.Under(parentId, day)
                .Any(one => one.Id != self && SearchText.From(one.Name) == SearchText.From(name))
        );

    /// <summary>"SU-NO" for Nossebro under SU, and "SU-NO2" when that is taken.</summary>
    private static string Made(string name, OrganisationNode parent, OrganisationTree tree)
    {
        var letters = Slug.From(name).Replace("-", "", StringComparison.Ordinal);
        var start =
            $"{parent.Code}-{(letters.Length == 0 ? "X" : letters[..Math.Min(2, letters.Length)]).ToUpperInvariant()}";
        start = start[..Math.Min(start.Length, OrganisationNode.MostCode - 3)];
        return Enumerable
            .Range(1, tree.Nodes.Count + 1)
            .Select(number =>
                number == 1
                    ? start
                    : string.Create(CultureInfo.InvariantCulture, $"{start}{number}")
            )
            .First(code => tree.Find(code) is null);
    }
}
