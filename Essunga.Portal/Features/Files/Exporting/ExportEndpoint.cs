using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Identity;

namespace Essunga.Portal.Features.Files.Exporting;

/// <summary>The address that a file is fetched from, with the same rights as the pages.</summary>
internal static class ExportEndpoint
{
    public static void MapExport(this WebApplication app) =>
        app.MapGet(Links.ExportFile, AnswerAsync).RequireAuthorization(Policies.ReadGoals);

    private static async Task<IResult> AnswerAsync(
        string? vad,
        string? format,
        string? ar,
        string? namnd,
        string? dag,
        HttpContext http,
        ViewerReader viewers,
        ExportQuery query,
        ExportCommand command,
        TimeProvider time,
        ILoggerFactory logs,
        CancellationToken cancellation
    )
    {
        if (
            PortalClaims.PersonOf(http.User) is not { } personId
            || await viewers.ReadAsync(personId, time.Today(), cancellation) is not { } viewer
        )
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        var asked = new ExportAsked(vad, format, ar, namnd, dag);
        var choices = await query.RunAsync(viewer, asked, cancellation);
        if (choices.Order is not { } order)
        {
            // The page says what is wrong, beside the field.
            return Results.LocalRedirect($"{Links.Export}{http.Request.QueryString}");
        }

        var file = await command.RunAsync(order, cancellation);
        logs.CreateLogger("Essunga.Portal.Export")
            .LogInformation(
                "Exported {What} as {Format} for person {PersonId}: {Name}",
                order.What,
                order.Format,
                personId,
                file.Name
            );
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(file.Content, file.ContentType, file.Name);
    }
}
