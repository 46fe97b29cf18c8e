namespace Essunga.Portal.Writing;

/// <content>What is looked after while the text is open: snapshots, versions, lost rights.</content>
internal sealed partial class SharedDocument
{
    /// <summary>What was written before a stop gets its version, and what was changed elsewhere is taken in.</summary>
    private async Task BeginAsync()
    {
        _kept = await _versions.LatestAsync(_key, CancellationToken.None) ?? 0;
        await KeepVersionAsync(byId: null, restored: null);
        if (await _rights.GroundAsync(_key, CancellationToken.None) is { IsCopied: true } ground)
        {
            await TurnTowardAsync(ground.Markdown ?? "", Guid.Empty);
        }
    }

    private async Task LookAsync()
    {
        var now = Now;
        if (_text.Version < 0)
        {
            return;
        }

        if (_writers.Count > 0 && now - _lookedAt >= LookOutside)
        {
            _lookedAt = now;
            await CatchUpAsync();
        }

        var latest = _text.LatestAt ?? now;
        var isLeft = _writers.Count == 0 && Quiet >= Idle;
        if (now - latest >= Idle || isLeft)
        {
            await _text.SnapshotAsync(now, CancellationToken.None);
        }

        if (
            isLeft
            || now - latest >= Pause
            || (_unkeptSince is { } since && now - since >= LongestRun)
        )
        {
            await KeepWhenPossibleAsync(now);
        }

        foreach (var writer in _writers.ToList())
        {
            var right = await _rights.OfAsync(writer.PersonId, _key, CancellationToken.None);
            if (right != TextRight.Write)
            {
                Refuse(writer, right);
            }
        }
    }

    /// <summary>A version that cannot be made now must not stop the writing: it is tried again.</summary>
    private async Task KeepWhenPossibleAsync(DateTime now)
    {
        if (now < _retryAt)
        {
            return;
        }

        try
        {
            await KeepVersionAsync(byId: null, restored: null);
        }
        catch (Exception fault)
        {
            NotKept(_log, _key.ToString(), fault);
            _retryAt = now + Pause;
        }
    }

    private async Task<bool> KeepVersionAsync(Guid? byId, int? restored)
    {
        if (_text.Version <= _kept && restored is null)
        {
            return true;
        }

        var version = _text.Version;
        await _versions.KeepAsync(
            _key,
            version,
            await _text.MarkdownAsync(Now, CancellationToken.None),
            byId,
            restored,
            CancellationToken.None
        );
        _kept = version;
        _unkeptSince = null;
        return true;
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "No version could be made of the text {Text}; trying again in a while"
    )]
    private static partial void NotKept(ILogger log, string text, Exception fault);
}
