using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Data;

/// <summary>What a reading is made of is said for every kind of the model.</summary>
public sealed class RestsOnTests
{
    [Fact]
    public async Task Goals_NamesEveryKindOfTheModel_OrItHoldsNoPartOfTheChain()
    {
        // What the chain of goals is made of beside these is judged anew whenever anything changes.
        string[] others =
        [
            "ChangeLogEntry",
            "ColumnMapping",
            "Draft",
            "Indicator",
            "KeptNotice",
            "Measurement",
            "MeasurementCorrection",
            "Meeting",
            "NodeMove",
            "PortalSettings",
            "PersonalSetting",
            "RoleAssignment",
            "SecurityLogEntry",
            "SentDigest",
            "SharedText",
            "SourcedFact",
            "Target",
            "TargetWaypoint",
            "TextCommit",
            "TextSnapshot",
            "TextVersion",
            "Visit",
        ];
        await using var database = await TestDatabase.EmptyAsync();
        await using var context = database.CreateDbContext();

        var kinds = context.Model.GetEntityTypes().Select(type => type.ClrType.Name).Distinct();

        Assert.Equal(
            kinds.Order(StringComparer.Ordinal),
            RestsOn.Goals.Concat(others).Distinct().Order(StringComparer.Ordinal)
        );
    }
}
