using Essunga.Portal.Components.Loading;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Identity;
using Essunga.Portal.Integrations.Files;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
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

    private Task TakeFileAsync(IBrowserFile sent) =>
        WorkAsync(async cancellation =>
        {
            var most = TableLimits.Usual.Bytes;
            if (sent.Size > most)
            {
                throw ReceivedFile.TooLarge(most);
            }

            await using var content = sent.OpenReadStream(most, cancellation);
            await OpenAsync(
                await ReceivedFile.TakeAsync(content, sent.Name, null, cancellation),
                cancellation
            );
        });

    private Task TakeTextAsync(string text) =>
        WorkAsync(async cancellation =>
            await OpenAsync(await ReceivedFile.TakeTextAsync(text, cancellation), cancellation)
        );

    private async Task OpenAsync(ReceivedFile file, CancellationToken cancellation)
    {
        try
        {
            // A large table takes a while: the page is to answer meanwhile.
            var (source, head) = await Task.Run(
                () =>
                {
                    var opened = TableSource.Open(file);
                    return (opened, opened.ReadHead(null, cancellation));
                },
                cancellation
            );
            _file = file;
            _source = source;
            await TakeHeadAsync(head, cancellation);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private async Task TakeHeadAsync(TableHead head, CancellationToken cancellation)
    {
        var start = State.Data!;
        var remembered = await Reader.FindAsync(cancellation) is { } viewer
            ? await Mappings.FindAsync(
                viewer.PersonId,
                start.Kind.ToString(),
                head.Columns,
                cancellation
            )
            : null;
        _columns = ColumnGuess.Of(start.Fields, head.Columns, remembered);
        _isRemembered = remembered is not null;
        _head = head;
        _said = $"{_file!.Name} är läst: {ImportWords.Rows(head.RowCount)}.";
    }

    private Task ChooseSheetAsync(string sheet) =>
        WorkAsync(async cancellation =>
            await TakeHeadAsync(
                await Task.Run(() => _source!.ReadHead(sheet, cancellation), cancellation),
                cancellation
            )
        );

    private Task TryAsync() =>
        WorkAsync(async cancellation =>
        {
            var kind = ImportedKind.Of(State.Data!.Kind);
            if (kind.Missing(_columns) is { } missing)
            {
                throw new TableProblem(missing);
            }

            var viewer = await ViewerAsync(cancellation);
            _order = new ImportOrder(
                kind.Kind,
                _file!.Name,
                _source!,
                _head!,
                new Dictionary<string, int>(_columns, StringComparer.Ordinal)
            );
            await Mappings.RememberAsync(
                viewer.PersonId,
                kind.Kind.ToString(),
                _head!.Columns,
                _columns.ToDictionary(
                    one => one.Key,
                    one => _head.Columns[one.Value],
                    StringComparer.Ordinal
                ),
                cancellation
            );
            _trial =
                await Task.Run(
                    () => Imports.TryAsync(viewer, _order, Told(), cancellation),
                    cancellation
                ) ?? throw NotYours();
            _said = "Provkörningen är klar.";
        });

    private Task ImportAsync(ImportConsent consent) =>
        WorkAsync(async cancellation =>
        {
            var viewer = await ViewerAsync(cancellation);
            var outcome = await Task.Run(
                () => Imports.RunAsync(viewer, _order!, _trial!, consent, Told(), cancellation),
                cancellation
            );
            switch (outcome)
            {
                case ImportOutcome.Done done:
                    _done = done;
                    _said = "Filen är inläst.";
                    break;
                case ImportOutcome.Otherwise otherwise:
                    _trial = otherwise.Now;
                    _problem =
                        "Något har ändrats i portalen sedan provkörningen, så inget lästes in. Så här ser det ut nu.";
                    break;
                default:
                    throw NotYours();
            }
        });

    private Task UndoAsync() =>
        WorkAsync(async cancellation =>
            _undone = await Undo.RunAsync(
                await ViewerAsync(cancellation),
                _done!.SaveId!.Value,
                cancellation
            )
        );

    private async Task SaveFaultsAsync()
    {
        await using var module = await Script.InvokeAsync<IJSObjectReference>(
            "import",
            "./js/download.js"
        );
        using var content = new DotNetStreamReference(FaultFile.Of(_trial!.Faults));
        await module.InvokeVoidAsync("save", $"fel i {_file!.Name}.csv", content);
    }

    private void BackToColumns()
    {
        _trial = null;
        _problem = null;
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

/// <summary>What the reader may read in, and the fields of what is chosen.</summary>
public sealed record ImportStart(
    ImportKind Kind,
    IReadOnlyList<ImportKind> Kinds,
    IReadOnlyList<ImportField> Fields
);

/// <summary>How far a file has come on the page.</summary>
public enum ImportStage
{
    File = 0,
    Columns = 1,
    Trial = 2,
    Done = 3,
}
