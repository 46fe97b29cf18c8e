using Essunga.Portal.Integrations.Files;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace Essunga.Portal.Features.Files.Importing;

/// <content>What is done in each step.</content>
public sealed partial class ImportPage
{
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
}
