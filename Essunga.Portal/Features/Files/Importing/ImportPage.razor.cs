using Essunga.Portal.Components.Loading;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Identity;
using Essunga.Portal.Integrations.Files;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Essunga.Portal.Features.Files.Importing;

/// <summary>Reads a file in: file, columns, trial, done.</summary>
public sealed partial class ImportPage
{
    private ReceivedFile? _file;
    private TableSource? _source;
    private TableHead? _head;
    private Dictionary<string, int> _columns = [];
    private bool _isRemembered;
    private ImportOrder? _order;
    private ImportTrial? _trial;
    private ImportOutcome.Done? _done;
    private UndoAnswer? _undone;
    private ImportProgress? _progress;
    private CancellationTokenSource? _work;
    private ElementReference _step;
    private ImportStage _shown;
    private bool _wasUndone;
    private string? _problem;
    private string _said = "";

    /// <summary>What is read in, in the address: "matvarden".</summary>
    [SupplyParameterFromQuery(Name = "slag")]
    public string? Chosen { get; set; }

    [Inject]
    private ImportCommand Imports { get; set; } = default!;

    [Inject]
    private UndoImport Undo { get; set; } = default!;

    [Inject]
    private ColumnMappingBook Mappings { get; set; } = default!;

    [Inject]
    private CurrentViewer Reader { get; set; } = default!;

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    private bool IsBusy => _work is not null;

    private ImportStage Stage =>
        _done is not null ? ImportStage.Done
        : _trial is not null ? ImportStage.Trial
        : _head is not null ? ImportStage.Columns
        : ImportStage.File;

    private string Standing =>
        Stage switch
        {
            ImportStage.Columns => "Säg vilken kolumn som är vad.",
            ImportStage.Trial => ImportWords.Counts(_trial!),
            ImportStage.Done when _undone is UndoAnswer.Done => "Importen är ångrad.",
            ImportStage.Done => ImportWords.Done(_done!),
            _ => "Välj en fil från ett kalkylblad, eller klistra in.",
        };

    /// <inheritdoc />
    protected override async Task<LoadResult<ImportStart>> LoadAsync(CancellationToken cancellation)
    {
        if (await Reader.FindAsync(cancellation) is not { } viewer)
        {
            return LoadResult.Forbidden<ImportStart>();
        }

        var allowed = ImportedKind.AllowedFor(viewer).ToList();
        var kind = string.IsNullOrEmpty(Chosen)
            ? allowed.FirstOrDefault()
            : allowed.Find(one => ImportWords.Slug(one.Kind) == Chosen);
        if (kind?.Kind != State.Data?.Kind)
        {
            await StartOver();
        }

        return kind is null
            ? LoadResult.NotFound<ImportStart>()
            : LoadResult.Ready(
                new ImportStart(kind.Kind, [.. allowed.Select(one => one.Kind)], kind.Fields)
            );
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // What had the focus is gone with its step: the next begins where the reader goes on.
        if (_shown != Stage || _wasUndone != _undone is not null)
        {
            (_shown, _wasUndone) = (Stage, _undone is not null);
            await _step.FocusAsync();
        }
    }

    private async Task StartOver()
    {
        (_source, _head, _order, _trial, _done, _undone) = (null, null, null, null, null, null);
        (_problem, _said) = (null, "");
        if (_file is { } file)
        {
            _file = null;
            await file.DisposeAsync();
        }
    }

    private Task CancelAsync() => _work?.CancelAsync() ?? Task.CompletedTask;

    /// <summary>Does one thing at a time; a problem is told beside what it is about, and what was chosen stays.</summary>
    private async Task WorkAsync(Func<CancellationToken, Task> work)
    {
        if (_work is not null)
        {
            return;
        }

        using var source = _work = new CancellationTokenSource();
        _problem = null;
        try
        {
            await work(source.Token);
        }
        catch (TableProblem problem)
        {
            _problem = problem.Message;
        }
        catch (OperationCanceledException) when (source.IsCancellationRequested)
        {
            _said = "Avbrutet. Inget har lästs in.";
        }
        catch (IOException)
        {
            _problem = "Filen kunde inte tas emot. Försök igen.";
        }
        finally
        {
            _work = null;
            _progress = null;
        }
    }

    private async Task<Viewer> ViewerAsync(CancellationToken cancellation) =>
        await Reader.FindAsync(cancellation) ?? throw NotYours();

    private static TableProblem NotYours() =>
        new("Du kan inte längre läsa in det här. Inget har lästs in.");

    private Reporter Told() =>
        new(progress =>
            InvokeAsync(() =>
            {
                _progress = IsBusy ? progress : null;
                StateHasChanged();
            })
        );

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await CancelAsync();
        await StartOver();
        Dispose();
    }

    private sealed class Reporter(Func<ImportProgress, Task> tell) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => _ = tell(value);
    }
}
