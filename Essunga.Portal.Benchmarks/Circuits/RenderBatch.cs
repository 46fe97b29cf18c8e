using System.Buffers.Binary;
using System.Text;

namespace Essunga.Portal.Benchmarks.Circuits;

/// <summary>An element with an event handler.</summary>
/// <param name="Element">Empty when the batch only renews the handler of an element that is there.</param>
/// <param name="Event">As "onchange".</param>
internal sealed record Handler(
    ulong Id,
    string Element,
    string Event,
    IReadOnlyDictionary<string, string> Attributes
)
{
    /// <summary>The component that drew it.</summary>
    public int Component { get; init; }

    /// <summary>Where in the component an element stands whose handler is renewed; empty when the element is new.</summary>
    public string Place { get; init; } = "";
}

/// <summary>Reads what a render batch says of event handlers; the format is that of <c>RenderBatchWriter</c>.</summary>
internal sealed class RenderBatch
{
    private const int FrameSize = 20;
    private const int ElementFrame = 1;
    private const int AttributeFrame = 3;
    private const int EditSize = 16;
    private const int PrependFrame = 1;
    private const int SetAttribute = 3;
    private const int StepIn = 6;
    private const int StepOut = 7;

    private readonly byte[] _bytes;
    private readonly int _strings;

    private RenderBatch(byte[] bytes)
    {
        _bytes = bytes;
        _strings = Int(bytes.Length - 4);
    }

    public static IReadOnlyList<Handler> HandlersIn(byte[] bytes) =>
        new RenderBatch(bytes).Handlers();

    public static IReadOnlyList<ulong> DisposedIn(byte[] bytes) =>
        new RenderBatch(bytes).Disposed();

    /// <summary>Every text of the batch: names, attributes and what is written on the page.</summary>
    public static IReadOnlyList<string> TextsIn(byte[] bytes) => new RenderBatch(bytes).Texts();

    private List<string> Texts()
    {
        const int offsets = 20;
        var count = (_bytes.Length - offsets - _strings) / 4;
        return [.. Enumerable.Range(0, count).Select(Text)];
    }

    private List<Handler> Handlers()
    {
        var found = new List<Handler>();
        var frames = Int(_bytes.Length - 16);
        var count = Int(frames);
        var (element, end) = ("", 0);
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        var places = Places(frames);
        for (var i = 0; i < count; i++)
        {
            var frame = frames + 4 + (i * FrameSize);
            switch (Int(frame))
            {
                case ElementFrame:
                    (element, end) = (Text(Int(frame + 8)), i + Int(frame + 4));
                    attributes = new Dictionary<string, string>(StringComparer.Ordinal);
                    break;
                case AttributeFrame:
                    var name = Text(Int(frame + 4));
                    if (i >= end)
                    {
                        (element, attributes) = ("", new(StringComparer.Ordinal));
                    }

                    attributes[name] = Text(Int(frame + 8));
                    var id = BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(frame + 12));
                    if (id != 0)
                    {
                        var (component, place) = places.GetValueOrDefault(i);
                        found.Add(
                            new Handler(id, element, name, attributes)
                            {
                                Component = component,
                                Place = place ?? "",
                            }
                        );
                    }

                    break;
                default:
                    break;
            }
        }

        return found;
    }

    /// <summary>Which component each frame is of, and where in it the frames stand that only renew an attribute.</summary>
    private Dictionary<int, (int Component, string? Place)> Places(int frames)
    {
        var places = new Dictionary<int, (int, string?)>();
        var table = Int(_bytes.Length - 20);
        for (var i = 0; i < Int(table); i++)
        {
            var diff = Int(table + 4 + (i * 4));
            var component = Int(diff);
            var steps = new Stack<int>();
            for (var edit = 0; edit < Int(diff + 4); edit++)
            {
                var at = diff + 8 + (edit * EditSize);
                var (sibling, frame) = (Int(at + 4), Int(at + 8));
                switch (Int(at))
                {
                    case PrependFrame:
                        for (var one = frame; one < frame + Length(frames, frame); one++)
                        {
                            places[one] = (component, null);
                        }

                        break;
                    case SetAttribute:
                        places[frame] = (component, string.Join('/', steps.Prepend(sibling)));
                        break;
                    case StepIn:
                        steps.Push(sibling);
                        break;
                    case StepOut:
                        steps.Pop();
                        break;
                    default:
                        break;
                }
            }
        }

        return places;
    }

    // Elements, components and regions say how many frames they are; everything else is one.
    private int Length(int frames, int frame) =>
        Int(frames + 4 + (frame * FrameSize)) is ElementFrame or 4 or 5
            ? Int(frames + 4 + (frame * FrameSize) + 4)
            : 1;

    private List<ulong> Disposed()
    {
        var at = Int(_bytes.Length - 8);
        return
        [
            .. Enumerable
                .Range(0, Int(at))
                .Select(i =>
                    BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(at + 4 + (i * 8)))
                ),
        ];
    }

    private string Text(int index)
    {
        if (index < 0)
        {
            return "";
        }

        var at = Int(_strings + (index * 4));
        var (length, shift) = (0, 0);
        byte part;
        do
        {
            part = _bytes[at++];
            length |= (part & 0x7F) << shift;
            shift += 7;
        } while ((part & 0x80) != 0);

        return Encoding.UTF8.GetString(_bytes, at, length);
    }

    private int Int(int at) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(at));
}
