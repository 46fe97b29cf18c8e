using System.Text.Encodings.Web;
using System.Text.Json;
using Essunga.Portal.Domain.Data;

namespace Essunga.Portal.Components.Forms;

/// <summary>A form as the text that a draft is kept as.</summary>
public static class FormDraft
{
    private static readonly JsonSerializerOptions Json = new()
    {
        // It is read by this class alone and never written into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Null when it is longer than a draft may be: half a form is none.</summary>
    public static string? Write<T>(T form)
    {
        var text = JsonSerializer.Serialize(form, Json);
        return text.Length <= Draft.MostText ? text : null;
    }

    /// <summary>Null when there is none, or when it was kept by another version of the portal.</summary>
    public static T? Read<T>(string? text)
        where T : class
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<T>(text, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
