using System.Security.Cryptography;
using System.Text;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Identity;

/// <summary>
/// Says whose a race may be. An athlete id wins; else the name with the gender category and whether it is a person or a team, and
/// <see cref="NamesakePartition"/> tells namesakes apart; a race without a name is an athlete of its own.
/// </summary>
public static class AthleteIdentity
{
    private const int HexDigits = 20;
    private const char Separator = '\n';

    /// <summary>The first athlete to whom a race may belong, and further ones of the same name.</summary>
    /// <param name="race">The race.</param>
    /// <param name="ordinal">0 for the first athlete of that name, 1 for the second, and so on.</param>
    /// <returns>An id of <c>a</c> and 20 hexadecimal digits, with <c>-1</c>, <c>-2</c>… for further ordinals.</returns>
    public static AthleteCandidate Candidate(RaceResult race, int ordinal)
    {
        ArgumentNullException.ThrowIfNull(race);
        var (key, basis) = Key(race);
        return new AthleteCandidate(Namesake(Id(key), ordinal), basis);
    }

    /// <summary>
    /// What all athletes who may have raced this have in common, the id of the first of them; null when there is nothing to choose,
    /// because the athlete's id was published, or nothing at all.
    /// </summary>
    public static string? NamesakesOf(RaceResult race)
    {
        ArgumentNullException.ThrowIfNull(race);
        var (key, basis) = Key(race);
        return basis is IdentityBasis.NameMatch or IdentityBasis.Team ? Id(key) : null;
    }

    /// <summary>The id of one of the athletes of one name.</summary>
    /// <param name="firstId">The id of the first.</param>
    /// <param name="ordinal">0 for the first, 1 for the second, and so on.</param>
    public static string Namesake(string firstId, int ordinal)
    {
        ArgumentException.ThrowIfNullOrEmpty(firstId);
        ArgumentOutOfRangeException.ThrowIfNegative(ordinal);
        return ordinal == 0 ? firstId : $"{firstId}-{ordinal}";
    }

    /// <summary>The athlete that races split off another one go to; the same races always go to the same athlete.</summary>
    /// <param name="athleteId">The athlete that had them.</param>
    /// <param name="raceIds">The races.</param>
    public static string SplitOff(string athleteId, IEnumerable<string> raceIds)
    {
        ArgumentNullException.ThrowIfNull(athleteId);
        ArgumentNullException.ThrowIfNull(raceIds);
        return Id(string.Join(Separator, ["split", athleteId, .. raceIds.Order(StringComparer.Ordinal)]));
    }

    private static string Id(string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        return "a" + Convert.ToHexStringLower(hash.AsSpan(0, HexDigits / 2));
    }

    private static (string Key, IdentityBasis Basis) Key(RaceResult race)
    {
        if (race.Entrant.ExternalId is { } external)
        {
            return (string.Join(Separator, "external", external), IdentityBasis.ExternalId);
        }

        var published = race.Entrant.Name ?? string.Empty;
        var name = NameKey.Of(published, race.Division);
        if (name.Length == 0)
        {
            return (string.Join(Separator, "race", race.RaceId), IdentityBasis.Nameless);
        }

        var isTeam = race.Division.IsTeam();

        // A relay's name is given again next season, to others perhaps.
        var within = NameKey.NamesPeople(published, race.Division) ? string.Empty : $"season {race.Season}";
        return (
            string.Join(Separator, "namesakes", isTeam ? "team" : "person", name, within, race.Gender),
            isTeam ? IdentityBasis.Team : IdentityBasis.NameMatch
        );
    }
}
