namespace RoxMind.Grains.Analysis.Identity;

/// <summary>Says which athlete has which races of one name.</summary>
public static class NamesakeOwners
{
    /// <summary>
    /// Gives every group of races an athlete: the one on whom an administrator decided, else the one who has most of them already, so
    /// that few races move and ids stay; else a new one.
    /// </summary>
    /// <param name="groups">The races of each athlete, see <see cref="NamesakePartition"/>.</param>
    /// <param name="next">The id of one more athlete of the name, another at every call.</param>
    /// <returns>The athlete of each group, in order.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<IReadOnlyList<NamesakeRace>> groups, Func<string> next)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(next);
        var owners = new string?[groups.Count];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < groups.Count; i++)
        {
            owners[i] = groups[i].FirstOrDefault(race => race.Fixed is not null)?.Fixed;
            taken.Add(owners[i] ?? string.Empty);
        }

        var claims = groups
            .SelectMany((races, at) => races.Select(race => (race.AthleteId, At: at)))
            .Where(claim => claim.AthleteId is not null)
            .CountBy(claim => claim)
            .OrderByDescending(claim => claim.Value)
            .ThenBy(claim => claim.Key.AthleteId, StringComparer.Ordinal)
            .ThenBy(claim => claim.Key.At);
        foreach (var ((athleteId, at), _) in claims)
        {
            if (owners[at] is null && taken.Add(athleteId!))
            {
                owners[at] = athleteId;
            }
        }

        return [.. owners.Select(owner => owner ?? next())];
    }
}
