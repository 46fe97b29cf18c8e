using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Domain.Writing;
using Essunga.Portal.Writing;

namespace Essunga.Portal.Tests.Writing;

/// <summary>Stands in for the open texts: what a test says that people have written.</summary>
internal sealed class WrittenDesk : ITextDesk
{
    /// <summary>What every text says; null is a text that the viewer may not write.</summary>
    public string? Text { get; set; }

    public List<TextKey> Kept { get; } = [];

    public Task<string?> ReadAsync(Viewer viewer, TextKey key, CancellationToken cancellation) =>
        Task.FromResult(Text);

    public Task<bool> KeepAsync(Viewer viewer, TextKey key, CancellationToken cancellation)
    {
        Kept.Add(key);
        return Task.FromResult(true);
    }

    public Task<bool> RestoreAsync(
        Viewer viewer,
        TextKey key,
        int number,
        CancellationToken cancellation
    ) => Task.FromResult(true);
}
