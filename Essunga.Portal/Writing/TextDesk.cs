using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Domain.Writing;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Writing;

/// <summary>What pages and commands ask of shared texts. The right is asked here.</summary>
public interface ITextDesk
{
    /// <summary>What a text says at this moment, with everything that is saved; null for who may not write it.</summary>
    Task<string?> ReadAsync(Viewer viewer, TextKey key, CancellationToken cancellation);

    /// <summary>Keeps what a text says now as a version. False for who may not write it.</summary>
    Task<bool> KeepAsync(Viewer viewer, TextKey key, CancellationToken cancellation);

    /// <summary>Makes a text say what one of its versions said, as a new version. False when it may not be done.</summary>
    Task<bool> RestoreAsync(Viewer viewer, TextKey key, int number, CancellationToken cancellation);
}

/// <inheritdoc />
internal sealed class TextDesk(
    DocumentBook documents,
    TextRights rights,
    IDbContextFactory<PortalDbContext> contexts
) : ITextDesk
{
    public async Task<string?> ReadAsync(
        Viewer viewer,
        TextKey key,
        CancellationToken cancellation
    ) =>
        await MayWriteAsync(viewer, key, cancellation)
            ? await documents.WithAsync(key, document => document.MarkdownAsync(cancellation))
            : null;

    public async Task<bool> KeepAsync(Viewer viewer, TextKey key, CancellationToken cancellation) =>
        await MayWriteAsync(viewer, key, cancellation)
        && await documents.WithAsync(key, document => document.KeepAsync(cancellation));

    public async Task<bool> RestoreAsync(
        Viewer viewer,
        TextKey key,
        int number,
        CancellationToken cancellation
    )
    {
        if (!await MayWriteAsync(viewer, key, cancellation))
        {
            return false;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var markdown = await context
            .Set<TextVersion>()
            .Where(one => one.TextId == key.TextId && one.Number == number)
            .Select(one => one.Markdown)
            .SingleOrDefaultAsync(cancellation);
        return markdown is not null
            && await documents.WithAsync(
                key,
                document => document.RestoreAsync(markdown, number, viewer.PersonId, cancellation)
            );
    }

    private async Task<bool> MayWriteAsync(
        Viewer viewer,
        TextKey key,
        CancellationToken cancellation
    ) => await rights.OfAsync(viewer, key, cancellation) == TextRight.Write;
}
