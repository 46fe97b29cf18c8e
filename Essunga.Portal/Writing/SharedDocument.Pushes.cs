using Essunga.Portal.Domain.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Writing;

/// <content>Steps let in, in the order they came, and passed on.</content>
internal sealed partial class SharedDocument
{
    private async Task TakePushesAsync()
    {
        List<(Writer Writer, Pushed Push)> taken;
        lock (_gate)
        {
            taken = [.. _pushes.Take(MostAtOnce)];
            _pushes.RemoveRange(0, taken.Count);
        }

        var allowed = new List<(Writer Writer, Pushed Push)>(taken.Count);
        foreach (var one in taken.Where(one => _writers.Contains(one.Writer)))
        {
            var right = await _rights.OfAsync(one.Writer.PersonId, _key, CancellationToken.None);
            if (right == TextRight.Write)
            {
                allowed.Add(one);
            }
            else
            {
                Refuse(one.Writer, right);
            }
        }

        if (allowed.Count == 0)
        {
            return;
        }

        var most = (await _rights.GroundAsync(_key, CancellationToken.None))?.Most ?? 0;
        IReadOnlyList<OpenText.Answer> answers;
        try
        {
            answers = await _text.PushAsync(
                [.. allowed.Select(one => one.Push)],
                // Two who both stay within what a text may have can pass it together.
                most + (most / 4) + 1_000,
                Now,
                CancellationToken.None
            );
        }
        catch (DbUpdateException)
        {
            // Another process was first with the same numbers: what it saved is passed on, and these are sent anew.
            await CatchUpAsync();
            foreach (var (writer, push) in allowed.Where(one => !_text.Has(one.Push)))
            {
                writer.Send(WritingMessages.TooOld(push.Number));
            }

            return;
        }

        await TellAsync([.. answers.Select(one => one.Commit).OfType<TextCommit>()]);

        for (var i = 0; i < answers.Count; i++)
        {
            Answer(allowed[i].Writer, allowed[i].Push, answers[i].Verdict);
        }

        _unkeptSince ??= Now;
    }

    private void Answer(Writer writer, Pushed push, OpenText.Verdict verdict)
    {
        switch (verdict)
        {
            case OpenText.Verdict.TooOld:
                writer.Send(WritingMessages.TooOld(push.Number));
                break;
            case OpenText.Verdict.TooLong:
                CutOff(writer, CloseCodes.TooBig);
                break;
            case OpenText.Verdict.Broken:
                CutOff(writer, CloseCodes.Broken);
                break;
            default:
                // Told with all that came in; or a resend of what is in the log, which the writer got when it came back.
                break;
        }
    }

    private async Task CatchUpAsync()
    {
        foreach (var commit in await _text.CatchUpAsync(_told, Now, CancellationToken.None))
        {
            Tell(WritingMessages.Commit(commit), but: null);
            _told = commit.No;
        }
    }

    /// <summary>Tells what was let in, and before it what other processes have saved that nobody here has been told of.</summary>
    private async Task TellAsync(IReadOnlyList<TextCommit> commits)
    {
        if (_writers.Count == 0)
        {
            return;
        }

        if (commits.Count > 0 && commits[0].No > _told + 1)
        {
            await CatchUpAsync();
            return;
        }

        foreach (var commit in commits)
        {
            Tell(WritingMessages.Commit(commit), but: null);
            _told = commit.No;
        }
    }

    private async Task<bool> TurnTowardAsync(string markdown, Guid byId)
    {
        var steps = await _text.TowardAsync(markdown, Now, CancellationToken.None);
        if (steps == "[]")
        {
            return true;
        }

        var answers = await _text.PushAsync(
            [new Pushed($"portal-{Guid.CreateVersion7():N}", 1, _text.Version, steps, byId)],
            int.MaxValue,
            Now,
            CancellationToken.None
        );
        if (answers[0].Commit is not { } commit)
        {
            return false;
        }

        await TellAsync([commit]);
        return true;
    }
}
