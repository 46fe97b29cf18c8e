using Essunga.Portal.Components.App;
using Essunga.Portal.Components.Loading;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Identity;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Notices;

/// <summary>What concerns the reader: new since it was last looked at, day by day, each leading to where it is done.</summary>
public sealed partial class NoticesPage
{
    private const string All = "alla";

    private DateTime? _marked;
    private string _said = "";

    [Inject]
    private NoticesQuery Query { get; set; } = default!;

    [Inject]
    private NoticeBook Book { get; set; } = default!;

    [Inject]
    private CurrentViewer Reader { get; set; } = default!;

    [Inject]
    private UnreadCount Unread { get; set; } = default!;

    /// <summary>"alla" shows also what is read.</summary>
    [SupplyParameterFromQuery(Name = "visa")]
    public string? Visa { get; set; }

    /// <inheritdoc />
    protected override async Task<LoadResult<NoticeBoard>> LoadAsync(
        CancellationToken cancellation
    ) =>
        Visa is not (null or "" or All) ? LoadResult.NotFound<NoticeBoard>()
        : await Reader.FindAsync(cancellation) is { Roles.Count: > 0 } viewer
            ? LoadResult.Ready(await Query.RunAsync(viewer, Visa == All, cancellation))
        : LoadResult.Forbidden<NoticeBoard>();

    // The link leads on at once; that it was followed is noted meanwhile.
    private async Task ReadAsync(NoticeLine line)
    {
        if (line.IsNew && await Reader.FindAsync(CancellationToken.None) is { } viewer)
        {
            await Book.MarkAsync(viewer.PersonId, line.Id, isRead: true, CancellationToken.None);
            await Unread.RefreshAsync();
        }
    }

    private async Task MarkAsync(NoticeLine line)
    {
        if (await Reader.FindAsync(CancellationToken.None) is { } viewer)
        {
            await Book.MarkAsync(viewer.PersonId, line.Id, line.IsNew, CancellationToken.None);
            _marked = null;
            await ShowAsync();
        }
    }

    private async Task MarkAllAsync(NoticeBoard board)
    {
        if (
            board.LatestId is { } latest
            && await Reader.FindAsync(CancellationToken.None) is { } viewer
        )
        {
            _marked = await Book.MarkUntilAsync(viewer.PersonId, latest, CancellationToken.None);
            _said =
                $"{Words.Capital(Words.Count(board.Unread, "notis är läst", "notiser är lästa"))}.";
            await ShowAsync();
        }
    }

    private async Task UndoAsync()
    {
        if (_marked is { } marked && await Reader.FindAsync(CancellationToken.None) is { } viewer)
        {
            await Book.UndoAsync(viewer.PersonId, marked, CancellationToken.None);
            _marked = null;
            await ShowAsync();
        }
    }

    private async Task ShowAsync()
    {
        await ReloadAsync();
        await Unread.RefreshAsync();
    }
}
