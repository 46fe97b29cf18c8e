using System.Reflection;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace Essunga.Portal.Writing;

/// <summary>
/// The writing component's own rules, run on the server: it keeps open texts, lets steps in or refuses them, and writes
/// Markdown. Used by one at a time.
/// </summary>
public sealed class WritingEngine : IDisposable
{
    /// <summary>What <see cref="Push"/> answers when the push must be based on a later version.</summary>
    public const string TooOld = "old";

    /// <summary>What <see cref="Push"/> answers when the text has no more room.</summary>
    public const string TooLong = "long";

    private static readonly Lazy<Prepared<Acornima.Ast.Script>> Script = new(() =>
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("writing-engine.js")
            ?? throw new InvalidOperationException(
                "The part of the writing that the server runs is not built."
            );
        using var reader = new StreamReader(stream);
        return Engine.PrepareScript(reader.ReadToEnd(), "writing-engine.js");
    });

    private readonly Engine _engine;
    private readonly ObjectInstance _writing;

    public WritingEngine()
    {
        // A step or a text that would take longer than this is nothing that a person wrote.
        _engine = new Engine(options =>
            options
                .TimeoutInterval(TimeSpan.FromSeconds(20))
                .LimitMemory(1_000_000_000)
                .LimitRecursion(400)
                .Strict()
        );
        _engine.Execute(Script.Value);
        _writing = _engine.GetValue("writing").AsObject();
    }

    /// <summary>Opens a text at a version.</summary>
    /// <param name="document">As <see cref="Document"/> gave it; null opens what the Markdown says.</param>
    /// <exception cref="WritingFault">It is no document.</exception>
    public void Load(string id, long version, string? document, string markdown) =>
        Call("load", id, version, document is null ? JsValue.Null : document, markdown);

    public void Unload(string id) => Call("unload", id);

    /// <summary>Does again what the log says was done.</summary>
    public void Follow(string id, long version, string steps) => Call("follow", id, version, steps);

    /// <summary>Lets a push in and answers its steps as they were applied, or <see cref="TooOld"/> or <see cref="TooLong"/>.</summary>
    /// <param name="basedOn">The version that the client had.</param>
    /// <exception cref="WritingFault">The steps are broken or lead outside what a text may hold; nothing has changed.</exception>
    public string Push(string id, long basedOn, string steps, int most) =>
        Call("push", id, basedOn, steps, most).AsString();

    /// <summary>The steps that make the open text say what the Markdown does.</summary>
    public string Toward(string id, string markdown) => Call("toward", id, markdown).AsString();

    public string Markdown(string id) => Call("markdownOf", id).AsString();

    public string Document(string id) => Call("jsonOf", id).AsString();

    /// <summary>Two versions as one text with what differs marked, as JSON.</summary>
    public string Compare(string before, string after) => Call("compare", before, after).AsString();

    /// <summary>Markdown read and written again.</summary>
    public string Rewrite(string markdown) => Call("rewrite", markdown).AsString();

    /// <summary>A document as Markdown.</summary>
    public string WriteDocument(string document) => Call("writeJson", document).AsString();

    /// <summary>Markdown as a document.</summary>
    public string ReadDocument(string markdown) => Call("readToJson", markdown).AsString();

    public void Dispose() => _engine.Dispose();

    private JsValue Call(string name, params JsValue[] arguments)
    {
        try
        {
            return _engine.Invoke(_writing.Get(name), _writing, [.. arguments.Cast<object>()]);
        }
        catch (JavaScriptException fault)
        {
            throw new WritingFault(fault.Message, isBroken: false, fault);
        }
        catch (Exception fault)
            when (fault
                    is TimeoutException
                        or MemoryLimitExceededException
                        or RecursionDepthOverflowException
                        or StatementsCountOverflowException
                        or ExecutionCanceledException
            )
        {
            throw new WritingFault(fault.Message, isBroken: true, fault);
        }
    }
}

/// <summary>The engine refused something.</summary>
/// <param name="isBroken">It was stopped in the middle, so that the engine must be made anew.</param>
public sealed class WritingFault(string message, bool isBroken, Exception inner)
    : Exception(message, inner)
{
    public bool IsBroken { get; } = isBroken;
}
