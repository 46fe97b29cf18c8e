namespace Essunga.Portal.Integrations.Mail;

/// <summary>Looks every minute for digests that are due.</summary>
internal sealed partial class DigestWatch(DigestRun run, ILogger<DigestWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await run.RunAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Failing(log, fault);
            }
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Digests cannot be looked for; trying again in a minute"
    )]
    private static partial void Failing(ILogger log, Exception fault);
}
