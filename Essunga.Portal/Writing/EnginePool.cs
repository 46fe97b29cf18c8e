namespace Essunga.Portal.Writing;

/// <summary>
/// The few engines that all open texts share. A text stays with one of them, since what is open lives in it; an engine
/// that was stopped in the middle is made anew, and its texts are opened again.
/// </summary>
public sealed class EnginePool : IDisposable
{
    private readonly Slot[] _slots;

    public EnginePool()
        : this(Math.Clamp(Environment.ProcessorCount, 2, 4)) { }

    public EnginePool(int size) => _slots = [.. Enumerable.Range(0, size).Select(_ => new Slot())];

    /// <summary>Lets one caller at a time to the engine that a text lives in; anything may be asked of any engine.</summary>
    public async Task<EngineLease> EnterAsync(Guid textId, CancellationToken cancellation)
    {
        var slot = _slots[(uint)textId.GetHashCode() % (uint)_slots.Length];
        await slot.Turn.WaitAsync(cancellation);
        return new EngineLease(slot);
    }

    public void Dispose()
    {
        foreach (var slot in _slots)
        {
            slot.Engine?.Dispose();
            slot.Turn.Dispose();
        }
    }

    internal sealed class Slot
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public WritingEngine? Engine { get; set; }

        /// <summary>Counts the engines that the slot has had.</summary>
        public int Generation { get; set; }
    }
}

/// <summary>An engine for as long as it is held.</summary>
public sealed class EngineLease : IDisposable
{
    private readonly EnginePool.Slot _slot;

    internal EngineLease(EnginePool.Slot slot)
    {
        _slot = slot;
        if (slot.Engine is null)
        {
            slot.Engine = new WritingEngine();
            slot.Generation++;
        }
    }

    /// <summary>Which engine this is: what was opened in an earlier one is gone.</summary>
    public int Generation => _slot.Generation;

    /// <summary>Asks the engine something.</summary>
    /// <exception cref="WritingFault">It refused.</exception>
    public T Ask<T>(Func<WritingEngine, T> ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        try
        {
            return ask(_slot.Engine ?? throw new InvalidOperationException("The engine is gone."));
        }
        catch (WritingFault fault) when (fault.IsBroken)
        {
            _slot.Engine?.Dispose();
            _slot.Engine = null;
            throw;
        }
    }

    public void Tell(Action<WritingEngine> tell)
    {
        ArgumentNullException.ThrowIfNull(tell);
        Ask(engine =>
        {
            tell(engine);
            return true;
        });
    }

    public void Dispose() => _slot.Turn.Release();
}
