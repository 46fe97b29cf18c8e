using Essunga.Portal.Components.App;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Notices;
using Essunga.Portal.Integrations.Mail;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Integrations;

/// <summary>The sample database with digests that are due, on Thursday 9 October 2025 at eight in Sweden.</summary>
public sealed class DigestSample(TestDatabase database)
{
    public const string Chief = "sektorchef-utbildning";

    public TestDatabase Database => database;

    public FakeTimeProvider Time { get; } =
        new(new DateTimeOffset(2025, 10, 9, 6, 0, 0, TimeSpan.Zero));

    public DigestChoices Choices => new(new PersonalSettings(database, Time));

    public NoticeBook Book => new(database, new DataVersion(), Time);

    public DigestClaims Claims => new(database, Time);

    public static async Task<DigestSample> NewAsync() => new(await TestDatabase.WithSampleAsync());

    public DigestRun Run(MailCarrier carrier, MailSettings? settings = null) =>
        new(
            database,
            Choices,
            Claims,
            new DigestMail(settings ?? MailServer.SettingsFor(1), new PortalLook()),
            carrier,
            Time,
            NullLogger<DigestRun>.Instance
        );

    public async Task<Guid> PersonAsync(string persona)
    {
        await using var context = database.CreateDbContext();
        return await context
            .People.Where(person => person.PersonaKey == persona)
            .Select(person => person.Id)
            .SingleAsync();
    }

    /// <summary>Lets a persona have mail on weekdays at half past seven.</summary>
    public async Task<Guid> ChooseAsync(string persona, params NoticeKind[] muted)
    {
        var id = await PersonAsync(persona);
        await Choices.KeepAsync(
            id,
            DigestChoice.None with
            {
                Cadence = DigestCadence.Weekdays,
                Address = $"{persona}@kommun.se",
                IsConfirmed = true,
                Muted = muted,
            },
            CancellationToken.None
        );
        return id;
    }

    /// <summary>Gives a notice an hour before the digest is due, or at another time.</summary>
    public Task<int> GiveAsync(
        Guid personId,
        string key,
        DateTime? madeAt = null,
        NoticeKind kind = NoticeKind.ReportDue
    ) =>
        Book.GiveAsync(
            [
                new()
                {
                    PersonId = personId,
                    Key = key,
                    Kind = kind,
                    At = madeAt ?? Time.GetUtcNow().UtcDateTime.AddMinutes(-90),
                    Title = $"Rubriken <b>{key}</b>",
                    Href = "/rapportera",
                    MadeAt = madeAt ?? Time.GetUtcNow().UtcDateTime.AddMinutes(-90),
                },
            ],
            CancellationToken.None
        );

    public async Task<SentDigest> DigestAsync()
    {
        await using var context = database.CreateDbContext();
        return await context.SentDigests.SingleAsync();
    }
}
