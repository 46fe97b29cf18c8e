namespace Essunga.Portal.Domain.Data.Sample;

/// <summary>The sample data cannot be loaded: which file, which row and what is wrong, in Swedish for the one who starts the portal. Nothing was written.</summary>
public sealed class SampleDataException(
    string file,
    string place,
    string problem,
    Exception? inner = null
)
    : Exception(
        $"Exempeldata kan inte läsas in: {file}, {place}: {problem} Inget har sparats.",
        inner
    )
{
    public string Place { get; } = place;
}
