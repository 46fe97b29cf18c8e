using System.Globalization;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Essunga.Portal.Tests.Data;

/// <summary>The past, laid out from the change log alone.</summary>
public sealed class PastDatabaseTests
{
    private static readonly DateTime Now = new(2025, 10, 9, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task OpenAsync_AtTheLatestInstant_HasEveryRowAsItIsNow()
    {
        await using var database = await TestDatabase.WithSampleAsync();
        await using var past = await PastDatabase.OpenAsync(
            database,
            DateTime.MaxValue,
            TestContext.Current.CancellationToken
        );
        await using var now = database.CreateDbContext();
        await using var then = past.CreateDbContext();
        var kinds = 0;
        var rows = 0;
        foreach (var kind in now.Model.GetEntityTypes())
        {
            // Facts are left out of the past, and what is no entity has no log.
            if (
                typeof(Entity).IsAssignableFrom(kind.ClrType)
                && kind.ClrType != typeof(SourcedFact)
            )
            {
                var expected = await RowsAsync(now, kind);
                Assert.Equal(expected, await RowsAsync(then, kind));
                kinds += expected.Count > 0 ? 1 : 0;
                rows += expected.Count;
            }
        }

        Assert.True(kinds >= 20);
        Assert.True(rows >= 400);
    }

    [Fact]
    public async Task OpenAsync_BeforeAChange_HasWhatWas()
    {
        await using var database = await TestDatabase.WithSampleAsync();
        Guid id;
        await using (var context = database.CreateDbContext())
        {
            var node = await context.Nodes.FirstAsync(
                one => one.Code == "SN",
                TestContext.Current.CancellationToken
            );
            id = node.Id;
            node.DescribeRemit("Ett annat uppdrag.", Provenance.Entered);
            context.Stamp = new ChangeStamp(Guid.NewGuid(), Now);
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.NotEqual("Ett annat uppdrag.", await RemitAsync(database, id, Now.AddTicks(-1)));
        Assert.Equal("Ett annat uppdrag.", await RemitAsync(database, id, Now));
    }

    [Fact]
    public async Task OpenAsync_BeforeTheFirstChange_IsEmpty()
    {
        await using var database = await TestDatabase.WithSampleAsync();
        await using var past = await PastDatabase.OpenAsync(
            database,
            new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            TestContext.Current.CancellationToken
        );
        await using var then = past.CreateDbContext();
        Assert.False(await then.Goals.AnyAsync(TestContext.Current.CancellationToken));
        Assert.False(await then.People.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task OpenAsync_WhateverTheSize_AsksThePresentOnce()
    {
        await using var database = await TestDatabase.WithSampleAsync();
        database.Commands.Reset();
        await using var past = await PastDatabase.OpenAsync(
            database,
            Now,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(1, database.Commands.Count);
    }

    private static async Task<string?> RemitAsync(TestDatabase database, Guid id, DateTime at)
    {
        await using var past = await PastDatabase.OpenAsync(
            database,
            at,
            TestContext.Current.CancellationToken
        );
        await using var then = past.CreateDbContext();
        return await then
            .Nodes.Where(node => node.Id == id)
            .Select(node => node.Remit)
            .SingleAsync();
    }

    /// <summary>Every row of a table as text, all columns but the version, which is no part of what the log keeps.</summary>
    private static async Task<List<string>> RowsAsync(PortalDbContext context, IEntityType kind)
    {
        var table = StoreObjectIdentifier.Create(kind, StoreObjectType.Table)!.Value;
        var columns = kind.GetProperties()
            .Concat(kind.GetComplexProperties().SelectMany(one => one.ComplexType.GetProperties()))
            .Select(property => property.GetColumnName(table)!)
            .Where(column => column != nameof(Aggregate.Version))
            .Order(StringComparer.Ordinal);
        var connection = context.Database.GetDbConnection();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText =
                $"SELECT {string.Join(", ", columns.Select(one => $"\"{one}\""))} FROM \"{table.Name}\" ORDER BY \"Id\"";
            await using var reader = await command.ExecuteReaderAsync(
                TestContext.Current.CancellationToken
            );
            var rows = new List<string>();
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            {
                var cells = new object[reader.FieldCount];
                reader.GetValues(cells);
                rows.Add(
                    string.Join(
                        " | ",
                        cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture))
                    )
                );
            }

            return rows;
        }
        finally
        {
            await connection.CloseAsync();
        }
    }
}
