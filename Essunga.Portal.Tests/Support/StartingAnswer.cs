using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Essunga.Portal.Tests.Support;

/// <summary>An answer of a host that can be told to start, as a real one does when the first byte is written.</summary>
public sealed class StartingAnswer : HttpResponseFeature
{
    private readonly Stack<(Func<object, Task> Run, object State)> _waiting = [];

    public static (HttpContext Http, StartingAnswer Answer) Open()
    {
        var http = new DefaultHttpContext();
        var answer = new StartingAnswer();
        http.Features.Set<IHttpResponseFeature>(answer);
        return (http, answer);
    }

    public override void OnStarting(Func<object, Task> callback, object state) =>
        _waiting.Push((callback, state));

    /// <summary>Starts, and tells the code that is sent.</summary>
    public async Task<int> StartAsync()
    {
        while (_waiting.TryPop(out var one))
        {
            await one.Run(one.State);
        }

        return StatusCode;
    }
}
