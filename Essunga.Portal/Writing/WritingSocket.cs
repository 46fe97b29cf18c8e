using System.Buffers;
using System.Net.WebSockets;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Domain.Writing;
using Essunga.Portal.Identity;

namespace Essunga.Portal.Writing;

/// <summary>
/// The address that texts are written at: a plain WebSocket beside the circuit, so that it lives on when the circuit
/// does not. Everything that comes in is taken for hostile until the text's own line has let it in.
/// </summary>
internal static class WritingSocket
{
    public const string Address = "/skriv";

    /// <summary>Bytes in one message: a pasted report of a hundred pages is less.</summary>
    public const int MostBytes = 1024 * 1024;

    public static void MapWriting(this WebApplication app) =>
        // Not sent to the sign-in page: a socket is told plainly.
        app.Map($"{Address}/{{text}}", WriteAsync).AllowAnonymous();

    private static async Task WriteAsync(
        HttpContext http,
        string text,
        DocumentBook documents,
        ViewerReader viewers,
        TextRights rights,
        TimeProvider time
    )
    {
        if (PortalClaims.PersonOf(http.User) is not { } personId)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var viewer = await viewers.ReadAsync(personId, time.Today(), http.RequestAborted);
        // A text that is not there and one that is somebody else's are answered alike.
        if (
            viewer is null
            || !TextKey.TryParse(text, out var key)
            || await rights.OfAsync(viewer, key, http.RequestAborted) == TextRight.None
        )
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (!http.WebSockets.IsWebSocketRequest)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        using var writer = new Writer(socket, personId, LabelOf(viewer));
        var sending = writer.RunAsync(http.RequestAborted);
        try
        {
            await ReadAsync(socket, writer, key, documents, rights, http.RequestAborted);
        }
        catch (Exception fault)
            when (fault is WebSocketException or OperationCanceledException or IOException)
        {
            // The line broke: the client comes back by itself.
        }
        finally
        {
            if (writer.Document is { } joined)
            {
                await joined.LeaveAsync(writer);
            }

            writer.Cut(CloseCodes.Normal);
            await sending;
        }
    }

    private static async Task ReadAsync(
        WebSocket socket,
        Writer writer,
        TextKey key,
        DocumentBook documents,
        TextRights rights,
        CancellationToken aborted
    )
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(aborted, writer.Gone);
        var pace = new Pace();
        var message = new ArrayBufferWriter<byte>(4096);
        while (await NextAsync(socket, writer, message, either.Token))
        {
            if (writer.IsCut)
            {
                continue;
            }

            if (!pace.Allows())
            {
                writer.Cut(CloseCodes.TooMany);
            }
            else if (WritingInbox.Read(message.WrittenMemory) is not { } said)
            {
                writer.Cut(CloseCodes.Broken);
            }
            else if (
                await rights.OfAsync(writer.PersonId, key, aborted) is var right
                && right != TextRight.Write
            )
            {
                if (right == TextRight.Frozen)
                {
                    writer.Send(WritingMessages.Frozen);
                }

                writer.Cut(CloseCodes.Forbidden);
            }
            else
            {
                await HearAsync(writer, key, said, documents);
            }
        }
    }

    /// <summary>Reads one whole message; false at the end.</summary>
    private static async Task<bool> NextAsync(
        WebSocket socket,
        Writer writer,
        ArrayBufferWriter<byte> message,
        CancellationToken cancellation
    )
    {
        message.ResetWrittenCount();
        while (true)
        {
            var got = await socket.ReceiveAsync(message.GetMemory(4096), cancellation);
            if (got.MessageType == WebSocketMessageType.Close)
            {
                return false;
            }

            message.Advance(got.Count);
            if (message.WrittenCount > MostBytes)
            {
                writer.Cut(CloseCodes.TooBig);
                message.ResetWrittenCount();
            }

            if (got.EndOfMessage)
            {
                return true;
            }
        }
    }

    private static async Task HearAsync(
        Writer writer,
        TextKey key,
        WritingInbox said,
        DocumentBook documents
    )
    {
        switch (said)
        {
            case WritingInbox.Hello hello when writer.Document is null:
                writer.Client = hello.Client;
                writer.Document = await documents.JoinAsync(key, writer, hello.Version);
                break;
            case WritingInbox.Push push when writer.Document is { } document:
                await document.PushAsync(
                    writer,
                    new Pushed(
                        writer.Client,
                        push.Number,
                        push.BasedOn,
                        push.Steps,
                        writer.PersonId
                    )
                );
                break;
            case WritingInbox.Select select when writer.Document is { } document:
                await document.SelectAsync(writer, select.Anchor, select.Head);
                break;
            default:
                writer.Cut(CloseCodes.Broken);
                break;
        }
    }

    private static string LabelOf(Viewer viewer) =>
        PersonText.Of(
            new ReadPerson(viewer.PersonId, viewer.Title, viewer.Home.Name, IsActive: true)
        );
}
