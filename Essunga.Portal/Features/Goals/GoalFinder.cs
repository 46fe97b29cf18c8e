using System.Globalization;
using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Features.Goals;

/// <summary>Finds a goal by what an address calls it: its slug, or its number in the period ("3", "m3").</summary>
public static class GoalFinder
{
    public static ReadGoal? Find(GoalPeriodReading reading, string goal)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(goal);
        var digits = goal.StartsWith('m') || goal.StartsWith('M') ? goal[1..] : goal;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? reading.Goals.FirstOrDefault(one => one.Number == number)
            : reading.Goals.FirstOrDefault(one =>
                one.Slug.Equals(goal, StringComparison.OrdinalIgnoreCase)
            );
    }
}
