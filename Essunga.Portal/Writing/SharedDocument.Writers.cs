namespace Essunga.Portal.Writing;

/// <content>Who writes in the text: let in, told of what happens, and cut off.</content>
internal sealed partial class SharedDocument
{
    private async Task AdmitAsync(Writer writer, long version)
    {
        var isFirst = _text.Version < 0;
        await _text.OpenAsync(Now, CancellationToken.None);
        if (_writers.Count == 0)
        {
            _told = _text.Version;
        }

        if (isFirst)
        {
            await BeginAsync();
        }

        var right = await _rights.OfAsync(writer.PersonId, _key, CancellationToken.None);
        if (right != TextRight.Write)
        {
            Refuse(writer, right);
            return;
        }

        if (!TakesItsPlace(writer))
        {
            writer.Cut(CloseCodes.Broken);
            return;
        }

        var commits = await _text.SinceAsync(version, CancellationToken.None);
        writer.Send(
            WritingMessages.Open(
                _text.Version,
                commits is null ? await _text.DocumentAsync(Now, CancellationToken.None) : null,
                commits ?? [],
                _writers,
                _text.LatestAt
            )
        );
        Tell(WritingMessages.Here(writer), but: null);
        _writers.Add(writer);
        NoteMove();
    }

    /// <summary>A client that comes back before its old line is known to be broken takes its own place.</summary>
    private bool TakesItsPlace(Writer writer)
    {
        if (_writers.Find(one => one.Client == writer.Client) is not { } there)
        {
            return true;
        }

        if (there.PersonId != writer.PersonId)
        {
            return false;
        }

        CutOff(there, CloseCodes.Normal);
        return true;
    }

    private void NoteMove()
    {
        Volatile.Write(ref _here, _writers.Count);
        Volatile.Write(ref _quietSince, _time.GetTimestamp());
    }

    private void Remove(Writer writer)
    {
        if (_writers.Remove(writer))
        {
            Tell(WritingMessages.Left(writer), but: null);
            NoteMove();
        }
    }

    private void Refuse(Writer writer, TextRight right)
    {
        if (right == TextRight.Frozen)
        {
            writer.Send(WritingMessages.Frozen);
        }

        CutOff(writer, CloseCodes.Forbidden);
    }

    private void CutOff(Writer writer, int code)
    {
        writer.Cut(code);
        Remove(writer);
    }

    private void Tell(string message, Writer? but)
    {
        foreach (var writer in _writers)
        {
            if (writer != but)
            {
                writer.Send(message);
            }
        }
    }
}
