namespace Essunga.Portal.Components.Loading;

/// <summary>Answers "not found" with the page that is being shown.</summary>
internal static class OwnAnswer
{
    /// <summary>
    /// The code is set when the answer starts: Blazor writes no body for an answer that is 404 while it renders, so
    /// that the error page can take over, and the reader would lose what this page has to say.
    /// </summary>
    public static void AnswerNotFoundItself(this HttpContext http) =>
        http.Response.OnStarting(() =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
}
