using System.Globalization;
using Essunga.Portal.Benchmarks.Circuits;
using Essunga.Portal.Benchmarks.Pages;

namespace Essunga.Portal.Benchmarks.Reporting;

/// <summary>A manager with <c>/rapportera</c> open, who types values, one after another.</summary>
internal sealed class Reporter(int number, PageSession page, Timings timings) : IAsyncDisposable
{
    private const string Saved = "sparat";
    private const string AsksWhy = "Spara ändringen";

    private static readonly string[] Faults =
    [
        "inte sparat",
        "rätta värdet",
        "välj värde",
        "svara på frågan",
    ];
    private const int Looks = 50;

    private static readonly TimeSpan BetweenKeys = TimeSpan.FromMilliseconds(120);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    private CircuitClient? _circuit;
    private int _turn;

    public PageSession Page { get; } = page;

    public IReadOnlyList<ReportedLine> Lines { get; } =
    [
        .. Enumerable
            .Range(0, ReporterData.Each)
            .Select(measure => new ReportedLine(ReporterData.CodeOf(number, measure))),
    ];

    public bool IsOpen => _circuit is not null;

    public async Task OpenAsync(CancellationToken cancellation) =>
        _circuit = await CircuitClient.OpenAsync(Page, cancellation);

    /// <summary>Types a value into the next line and leaves it; a value that was there is told why it is changed.</summary>
    /// <exception cref="CircuitLostException">The circuit broke down or the server is gone.</exception>
    public async Task ReportAsync(CancellationToken cancellation)
    {
        var line = Lines[_turn++ % Lines.Count];
        var value = line.Next();
        var text = value.ToString("0.0", CultureInfo.GetCultureInfo("sv-SE"));
        for (var letters = 1; letters <= text.Length; letters++)
        {
            var (_, time) = await AskAsync(
                await FieldAsync(line, "oninput", cancellation),
                new { value = text[..letters] },
                [],
                cancellation
            );
            timings.Drawn.Enqueue(time);
            await Task.Delay(BetweenKeys, cancellation);
        }

        var isFirst = line.Value is null;
        if (isFirst)
        {
            line.Send(value);
        }

        var (answer, took) = await AskAsync(
            await FieldAsync(line, "onchange", cancellation),
            new { value = text },
            [isFirst ? Saved : AsksWhy, .. Faults],
            cancellation
        );
        if (!isFirst && answer == AsksWhy)
        {
            timings.Drawn.Enqueue(took);
            line.Send(value);
            (answer, took) = await AskAsync(
                Mistyped(),
                new
                {
                    type = "click",
                    detail = 1,
                    button = 0,
                },
                [Saved, .. Faults],
                cancellation
            );
        }

        if (answer != Saved)
        {
            throw new CircuitLostException($"{line.Code} {text}: {answer}");
        }

        line.Acknowledge();
        timings.Saved.Enqueue(took);
    }

    /// <summary>Looks at another page and comes back, within the circuit.</summary>
    public async Task WalkAsync(string path, CancellationToken cancellation)
    {
        await _circuit!.GoAsync(path, cancellation);
        await _circuit.GoAsync(Page.Address.Path, cancellation);
    }

    public async Task LeaveAsync(CancellationToken cancellation)
    {
        if (_circuit is not null)
        {
            await _circuit.LeaveAsync(cancellation);
            await DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_circuit is not null)
        {
            await _circuit.DisposeAsync();
            _circuit = null;
        }
    }

    private Task<(string Text, TimeSpan Time)> AskAsync(
        Handler handler,
        object eventArgs,
        IReadOnlyCollection<string> texts,
        CancellationToken cancellation
    ) => _circuit!.AskAsync(handler, eventArgs, texts, cancellation);

    // The page may still be on its way, as after a walk: a person too waits for the field before typing.
    private async Task<Handler> FieldAsync(
        ReportedLine line,
        string name,
        CancellationToken cancellation
    )
    {
        for (var look = 0; look < Looks; look++)
        {
            if (
                _circuit!.Handlers.FirstOrDefault(one =>
                    one.Event == name && one.Attributes.GetValueOrDefault("id") == line.Field
                ) is
                { } field
            )
            {
                return field;
            }

            await Task.Delay(BetweenLooks, cancellation);
        }

        throw new CircuitLostException(
            $"{line.Field} is not on the page: {string.Join(' ', _circuit!.Handlers.Where(one => one.Event == name).Select(one => one.Attributes.GetValueOrDefault("id") ?? one.Place))}"
        );
    }

    // Between "Spara ändringen" and "Behåll", both of which look otherwise.
    private Handler Mistyped() =>
        _circuit!.Handlers.First(one =>
            one is { Element: "button", Event: "onclick" }
            && one.Attributes.GetValueOrDefault("class") == "btn btn-s"
        );
}
