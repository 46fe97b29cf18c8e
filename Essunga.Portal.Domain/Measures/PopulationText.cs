using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Measures;

/// <summary>n as Swedes write it: "204", "1 234". Whole, and a number of individuals that can be meant.</summary>
public static class PopulationText
{
    /// <summary>Reads a text; never throws.</summary>
    /// <returns>Null without a fault when nothing is written.</returns>
    public static (int? Count, bool IsFaulty) Read(string? text)
    {
        var (value, fault) = SwedishNumber.Read(text);
        if (fault == NumberFault.Empty)
        {
            return (null, false);
        }

        return
            value is { } number
            && decimal.Truncate(number) == number
            && number is >= 1 and <= MeasuredValue.MostIndividuals
            && !text!.Contains('%', StringComparison.Ordinal)
            ? ((int)number, false)
            : (null, true);
    }
}
