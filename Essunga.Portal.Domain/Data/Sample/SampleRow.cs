using System.Globalization;
using System.Text.Json;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Data.Sample;

/// <summary>One object of a sample file with its place, read field by field so that a broken row says where and what.</summary>
internal sealed record SampleRow(string File, string Place, JsonElement Json)
{
    public const string WholeFile = "hela filen";

    public string Text(string field) =>
        OptionalText(field) is { Length: > 0 } text
            ? text
            : throw Broken($"fältet \"{field}\" saknas eller är tomt.");

    public string? OptionalText(string field) =>
        Find(field) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw Broken($"fältet \"{field}\" ska vara en text.");

    public int Number(string field) =>
        OptionalNumber(field) ?? throw Broken($"fältet \"{field}\" ska vara ett heltal.");

    public int? OptionalNumber(string field) =>
        Find(field) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number
        : throw Broken($"fältet \"{field}\" ska vara ett heltal.");

    public decimal? Amount(string field) =>
        Find(field) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number
        : throw Broken($"fältet \"{field}\" ska vara ett tal.");

    public bool Flag(string field) => Find(field) is { ValueKind: JsonValueKind.True };

    public bool? OptionalFlag(string field) =>
        Find(field) is { } value && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? Flag(field)
            : null;

    public DateOnly Day(string field) =>
        OptionalDay(field) ?? throw Broken($"fältet \"{field}\" ska vara en dag, som 2025-09-12.");

    public DateOnly? OptionalDay(string field) =>
        OptionalText(field) is not { } text ? null
        : DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
        : throw Broken($"fältet \"{field}\" ska vara en dag, som 2025-09-12, inte \"{text}\".");

    /// <summary>The first day of a month written as 2025-09.</summary>
    public DateOnly Month(string field) =>
        DateOnly.TryParseExact(
            $"{Text(field)}-01",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : throw Broken(
                $"fältet \"{field}\" ska vara en månad, som 2025-09, inte \"{Text(field)}\"."
            );

    public T Choice<T>(string field)
        where T : struct, Enum =>
        Enum.TryParse<T>(Text(field), out var value) && Enum.IsDefined(value)
            ? value
            : throw Broken(
                $"fältet \"{field}\" har värdet \"{Text(field)}\" som inte finns bland {string.Join(", ", Enum.GetNames<T>())}."
            );

    public IEnumerable<SampleRow> Rows(string field)
    {
        if (Find(field) is not { ValueKind: JsonValueKind.Array } array)
        {
            throw Broken($"listan \"{field}\" saknas.");
        }

        return array
            .EnumerateArray()
            .Select(
                (item, index) =>
                    this with
                    {
                        Place = Within(Describe(field, index, item)),
                        Json = item,
                    }
            );
    }

    public SampleRow Child(string field) =>
        Find(field) is { ValueKind: JsonValueKind.Object } child
            ? this with
            {
                Place = Within(field),
                Json = child,
            }
            : throw Broken($"delen \"{field}\" saknas.");

    /// <summary>The members of an object, by name; none when the field is absent.</summary>
    public IEnumerable<(string Name, SampleRow Row)> Members(string field) =>
        Find(field) is { ValueKind: JsonValueKind.Object } members
            ? members
                .EnumerateObject()
                .Select(one =>
                    (
                        one.Name,
                        this with
                        {
                            Place = Within($"{field}.{one.Name}"),
                            Json = one.Value,
                        }
                    )
                )
            : [];

    /// <summary>Numbers by year, as {"2024": 81.6}.</summary>
    public Dictionary<int, decimal> ByYear(string field) =>
        Members(field)
            .ToDictionary(
                one => int.Parse(one.Name, CultureInfo.InvariantCulture),
                one =>
                    one.Row.Json.TryGetDecimal(out var number)
                        ? number
                        : throw one.Row.Broken("ska vara ett tal.")
            );

    public Provenance Provenance(string kindField = "kind", string sourceField = "source") =>
        new(Kind(Text(kindField)), OptionalText(sourceField), OptionalText("note"));

    public DataKind Kind(string text) =>
        text switch
        {
            "fact" => DataKind.Fact,
            "benchmark" => DataKind.Benchmark,
            "demo" => DataKind.Demo,
            _ when text.StartsWith("inference", StringComparison.Ordinal) => DataKind.Demo,
            _ => throw Broken($"slaget \"{text}\" är varken fact, benchmark eller demo."),
        };

    public SampleDataException Broken(string problem, Exception? inner = null) =>
        new(File, Place, problem, inner);

    private JsonElement? Find(string field) =>
        Json.ValueKind == JsonValueKind.Object
        && Json.TryGetProperty(field, out var value)
        && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    private string Within(string part) => Place == WholeFile ? part : $"{Place}.{part}";

    private static readonly string[] NamingFields = ["id", "code", "key", "goal", "title"];

    private static string Describe(string field, int index, JsonElement item)
    {
        var name = NamingFields
            .Select(key =>
                item.ValueKind == JsonValueKind.Object && item.TryGetProperty(key, out var value)
                    ? value.ToString()
                    : null
            )
            .FirstOrDefault(found => found is not null);
        return name is null ? $"{field}[{index}]" : $"{field}[{index}] ({name})";
    }
}
