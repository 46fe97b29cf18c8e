using System.Diagnostics;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Errors;

/// <summary>
/// What a reader meets when an answer is a status code. The host leads here with
/// <c>UseStatusCodePagesWithReExecute("/fel/{0}")</c> and <c>UseExceptionHandler("/fel/500")</c>; the router comes here
/// without a code when no page has the address. It is static: it must show even when a circuit cannot start.
/// </summary>
public sealed partial class ErrorPage
{
    /// <summary>The status code; 404 unless told.</summary>
    [Parameter]
    public int Code { get; set; } = StatusCodes.Status404NotFound;

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    private string? Reference => Activity.Current?.TraceId.ToString() ?? Http?.TraceIdentifier;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        // An address that is asked for by hand keeps its own code too: "/fel/404" is no page to keep a link to.
        if (Http is { Response.HasStarted: false } http && Code is >= 400 and < 600)
        {
            http.Response.StatusCode = Code;
        }
    }
}
