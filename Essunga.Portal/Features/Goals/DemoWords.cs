using Essunga.Portal.Components.Text;

namespace Essunga.Portal.Features.Goals;

/// <summary>Names what of a page is invented: "Bedömningar, aktiviteter och målvärden."</summary>
public static class DemoWords
{
    public static string Of(params (string Name, bool IsDemo)[] parts)
    {
        var names = parts.Where(part => part.IsDemo).Select(part => part.Name).ToList();
        return names.Count == 0 ? "" : Words.Capital($"{Words.Join(names)}.");
    }
}
