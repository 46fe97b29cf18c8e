using System.Text.Json;
using System.Text.Json.Serialization;
using Essunga.Portal.Domain.Notices;

namespace Essunga.Portal.Domain.Data;

/// <summary>Keeps what people have chosen about the digest, and codes that addresses are confirmed by, among their settings.</summary>
public sealed class DigestChoices(PersonalSettings settings)
{
    /// <summary>The setting that the choice is kept under.</summary>
    public const string ChoiceKey = "notiser";

    private const string CodeKey = "notiser.kod";

    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The choice, and the code that waits for its answer. One command.</summary>
    public async Task<(DigestChoice Choice, AddressCode? Code)> ReadAsync(
        Guid personId,
        CancellationToken cancellation
    )
    {
        var kept = await settings.ReadAsync(personId, cancellation);
        return (
            Read<DigestChoice>(kept.GetValueOrDefault(ChoiceKey)) ?? DigestChoice.None,
            Read<AddressCode>(kept.GetValueOrDefault(CodeKey))
        );
    }

    /// <summary>Everybody's choice who has made one. One command.</summary>
    public async Task<IReadOnlyDictionary<Guid, DigestChoice>> ReadAllAsync(
        CancellationToken cancellation
    ) =>
        (await settings.ReadAllAsync(ChoiceKey, cancellation)).ToDictionary(
            one => one.Key,
            one => Read<DigestChoice>(one.Value) ?? DigestChoice.None
        );

    /// <summary>
    /// Whether mail reaches some people, and never at what address: that is theirs. Who has none is left out. One command.
    /// </summary>
    public async Task<IReadOnlyDictionary<Guid, MailReach>> ReachOfAsync(
        IReadOnlyCollection<Guid> personIds,
        CancellationToken cancellation
    ) =>
        (await settings.ReadOfAsync(personIds, ChoiceKey, cancellation))
            .Select(one => (one.Key, Choice: Read<DigestChoice>(one.Value)))
            .Where(one => one.Choice?.Address is not null)
            .ToDictionary(
                one => one.Key,
                one => one.Choice!.IsConfirmed ? MailReach.Confirmed : MailReach.Unconfirmed
            );

    public Task KeepAsync(Guid personId, DigestChoice choice, CancellationToken cancellation) =>
        settings.KeepAsync(
            personId,
            ChoiceKey,
            JsonSerializer.Serialize(choice, Json),
            cancellation
        );

    /// <summary>Null throws the code away.</summary>
    public Task KeepAsync(Guid personId, AddressCode? code, CancellationToken cancellation) =>
        settings.KeepAsync(
            personId,
            CodeKey,
            code is null ? null : JsonSerializer.Serialize(code, Json),
            cancellation
        );

    // What cannot be read, because it was written by a later version, is as if nothing was chosen.
    private static T? Read<T>(string? text)
        where T : class
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<T>(text, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
