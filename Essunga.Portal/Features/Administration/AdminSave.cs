using Essunga.Portal.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Administration;

/// <summary>
/// Runs a change from the start again when somebody saved between its read and its write, so that what is there now decides.
/// </summary>
internal static class AdminSave
{
    private const int Attempts = 3;

    public static async Task<AdminAnswer> RunAsync(Func<Task<AdminAnswer>> change)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await change();
            }
            catch (BrokenRuleException broken)
            {
                return new AdminAnswer.Refused(broken.Rule);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Twenty resends at once still make one row: the rest find it there.
                await Task.Delay(TimeSpan.FromMilliseconds(10 * attempt));
            }
            catch (DbUpdateConcurrencyException)
            {
                return new AdminAnswer.ChangedMeanwhile();
            }
        }
    }
}
