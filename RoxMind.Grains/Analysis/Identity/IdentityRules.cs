using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Identity;

/// <summary>Decides whether one athlete can have raced what is offered to them.</summary>
public static class IdentityRules
{
    /// <summary>
    /// Whether a race can be this athlete's: they have no other result at the event, and the age groups fit the years
    /// between the races. A race with the timing company's athlete id is always theirs.
    /// </summary>
    /// <param name="existing">The races that the athlete has.</param>
    /// <param name="race">The race offered; offering one that the athlete has is accepted.</param>
    public static bool Accepts(IEnumerable<RaceResult> existing, RaceResult race)
    {
        ArgumentNullException.ThrowIfNull(existing);
        ArgumentNullException.ThrowIfNull(race);
        if (race.Entrant.ExternalId is not null)
        {
            return true;
        }

        var isPossible = true;
        foreach (var other in existing)
        {
            if (other.RaceId == race.RaceId)
            {
                return true;
            }

            isPossible = isPossible && other.EventId != race.EventId && IsPlausible(other, race);
        }

        return isPossible;
    }

    private static bool IsPlausible(RaceResult first, RaceResult second)
    {
        var years =
            RaceOrder.Year(first) is { } firstYear && RaceOrder.Year(second) is { } secondYear
                ? Math.Abs(secondYear - firstYear)
                : (int?)null;
        var order = years is null ? 0 : RaceOrder.Instance.Compare(first, second);

        // Which race came first is not always known; then either order will do, within a year.
        var between = years ?? 1;
        return (order <= 0 && first.AgeGroup.IsPlausibleBefore(second.AgeGroup, between))
            || (order >= 0 && second.AgeGroup.IsPlausibleBefore(first.AgeGroup, between));
    }
}
