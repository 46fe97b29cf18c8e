using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Essunga.Portal.Integrations.Files;

/// <summary>Writes tables as one JSON document: what it is, and under "tabeller" a list of objects for each. docs/export.md is its contract.</summary>
public sealed class JsonTableWriter : TableWriter
{
    private const int BytesHeld = 65_536;

    private readonly Utf8JsonWriter _json;
    private IReadOnlyList<TableColumn> _columns = [];
    private bool _isBegun;

    /// <param name="about">What stands before the tables, in order.</param>
    public JsonTableWriter(Stream file, IEnumerable<KeyValuePair<string, string?>> about)
    {
        ArgumentNullException.ThrowIfNull(about);
        _json = new Utf8JsonWriter(
            file,
            new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
        _json.WriteStartObject();
        foreach (var (name, value) in about)
        {
            _json.WriteString(name, value);
        }

        _json.WriteStartObject("tabeller");
    }

    public override void Begin(string name, string title, IReadOnlyList<TableColumn> columns)
    {
        End();
        _columns = columns;
        _isBegun = true;
        _json.WriteStartArray(name);
    }

    public override void Write(IReadOnlyList<object?> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        _json.WriteStartObject();
        for (var at = 0; at < _columns.Count; at++)
        {
            _json.WritePropertyName(_columns[at].Name);
            Write(cells[at]);
        }

        _json.WriteEndObject();
        if (_json.BytesPending > BytesHeld)
        {
            _json.Flush();
        }
    }

    public override void Complete()
    {
        End();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _json.Dispose();
        }

        base.Dispose(disposing);
    }

    private void End()
    {
        if (_isBegun)
        {
            _json.WriteEndArray();
        }
    }

    private void Write(object? cell)
    {
        switch (cell)
        {
            case null:
                _json.WriteNullValue();
                break;
            case string text:
                _json.WriteStringValue(text);
                break;
            case decimal number:
                // Without the zeros that the database pads with.
                _json.WriteRawValue(
                    number.ToString("0.############", CultureInfo.InvariantCulture)
                );
                break;
            case int whole:
                _json.WriteNumberValue(whole);
                break;
            case long whole:
                _json.WriteNumberValue(whole);
                break;
            case bool yes:
                _json.WriteBooleanValue(yes);
                break;
            case DateOnly day:
                _json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case DateTime utc:
                _json.WriteStringValue(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(cell));
        }
    }
}
