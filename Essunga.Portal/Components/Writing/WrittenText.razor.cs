using Essunga.Portal.Components.Loading;
using Essunga.Portal.Domain.Writing;
using Essunga.Portal.Identity;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace Essunga.Portal.Components.Writing;

/// <summary>
/// A long text, read where the reader may read it and written, by several at once, where the reader may write it. It
/// saves itself; the page that it stands on only has to wait for <see cref="SettleAsync"/> before it uses the text.
/// </summary>
public sealed partial class WrittenText
{
    private ElementReference _host;
    private IJSObjectReference? _module;
    private IJSObjectReference? _writer;
    private bool _isOpen;
    private bool _failed;
    private bool _isGone;
    private (bool IsRequired, bool IsWrong) _marked;

    /// <summary>Which text; another one is another component.</summary>
    [Parameter, EditorRequired]
    public TextKey Text { get; set; } = default!;

    /// <summary>What the text is called: the name of the field for those who do not see it.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What it said when the page was read: shown until it is open, and to who only reads.</summary>
    [Parameter]
    public string? Markdown { get; set; }

    /// <summary>What stands in place of a text that nobody has written.</summary>
    [Parameter]
    public string Empty { get; set; } = "Inget är skrivet än.";

    /// <summary>Whether the reader may write. The server asks again for every message.</summary>
    [Parameter]
    public bool MayWrite { get; set; }

    /// <summary>Why the text can only be read, as a sentence; null while it is open.</summary>
    [Parameter]
    public string? Frozen { get; set; }

    /// <summary>Letters that it may have.</summary>
    [Parameter]
    public int Most { get; set; } = 20_000;

    /// <summary>Address of its versions; null where they are not shown.</summary>
    [Parameter]
    public string? History { get; set; }

    /// <summary>Id of a hint or an error that describes the field.</summary>
    [Parameter]
    public string? DescribedBy { get; set; }

    /// <summary>Id of a label that stands on the page and may change; null when <see cref="Label"/> alone names the field.</summary>
    [Parameter]
    public string? LabelledBy { get; set; }

    /// <summary>Whether the page needs it to be written.</summary>
    [Parameter]
    public bool IsRequired { get; set; }

    /// <summary>Whether something is wrong with what is written.</summary>
    [Parameter]
    public bool IsWrong { get; set; }

    [Inject]
    private AuthenticationStateProvider Authentication { get; set; } = default!;

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    [Inject]
    private ILogger<WrittenText> Log { get; set; } = default!;

    /// <summary>Waits until everything that was written is saved; false when it could not be.</summary>
    public async Task<bool> SettleAsync() =>
        _writer is null || !await _writer.InvokeAsync<bool>("unsaved");

    /// <summary>Puts the caret in the text.</summary>
    public async Task FocusAsync()
    {
        if (_writer is not null)
        {
            await _writer.InvokeVoidAsync("focus");
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        try
        {
            if (_isOpen && _marked != (IsRequired, IsWrong))
            {
                _marked = (IsRequired, IsWrong);
                await _writer!.InvokeVoidAsync("mark", IsRequired, IsWrong);
            }

            if (!firstRender || !MayWrite || Frozen is not null)
            {
                return;
            }

            var reader = await Authentication.GetAuthenticationStateAsync();
            _module = await Script.InvokeAsync<IJSObjectReference>("import", "./js/writing.js");
            if (_isGone)
            {
                return;
            }

            _writer = await _module.InvokeAsync<IJSObjectReference>(
                "mount",
                _host,
                new
                {
                    doc = Text.ToString(),
                    // What one person left unsent in a browser is never sent by another.
                    person = PortalClaims.PersonOf(reader.User)?.ToString("N") ?? "",
                    label = Label,
                    most = Most,
                    describedBy = DescribedBy,
                    labelledBy = LabelledBy,
                }
            );
            if (_writer is not null)
            {
                // As long as it takes: without the server the text stands here to be read.
                await _writer.InvokeVoidAsync("ready", Timeout.InfiniteTimeSpan);
                _isOpen = true;
                StateHasChanged();
            }
        }
        catch (Exception fault)
            when (fault is JSDisconnectedException or OperationCanceledException)
        {
            // The reader has left already.
        }
        catch (JSException fault)
        {
            LoadFault.Record(Log, fault, nameof(WrittenText));
            _failed = true;
            StateHasChanged();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _isGone = true;
        try
        {
            if (_writer is not null)
            {
                await _writer.InvokeVoidAsync("destroy");
                await _writer.DisposeAsync();
            }

            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (Exception fault)
            when (fault is JSDisconnectedException or OperationCanceledException or JSException)
        {
            // The circuit is gone, and with it the page: the module sees that by itself.
        }
    }
}
