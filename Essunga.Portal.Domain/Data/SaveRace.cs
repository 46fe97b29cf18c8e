using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data;

/// <summary>
/// A save that somebody else may come before: a double click, a resend, or another person who saves the same between the
/// read and the write.
/// </summary>
public static class SaveRace
{
    /// <summary>How often it is tried when nothing else is said.</summary>
    public const int Tries = 4;

    /// <summary>Does it again from the read on when it was not the first, so that what is there now decides.</summary>
    /// <exception cref="DbUpdateException">The last try could not be saved either.</exception>
    public static async Task<T> RunAsync<T>(Func<Task<T>> save, int tries = Tries)
    {
        ArgumentNullException.ThrowIfNull(save);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await save();
            }
            catch (DbUpdateException) when (attempt < tries)
            {
                // What they saved is what the next try reads.
            }
        }
    }

    /// <summary>The same for a save that answers nothing.</summary>
    /// <exception cref="DbUpdateException">The last try could not be saved either.</exception>
    public static Task RunAsync(Func<Task> save, int tries = Tries)
    {
        ArgumentNullException.ThrowIfNull(save);
        return RunAsync(
            async () =>
            {
                await save();
                return true;
            },
            tries
        );
    }
}
