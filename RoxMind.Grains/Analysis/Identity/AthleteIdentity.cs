using System.Security.Cryptography;
using System.Text;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Identity;

/// <summary>
/// Says whose a race may be. An athlete id wins; else the normalised name with nationality, gender category and whether it
/// is a person or a team; a race without a name is an athlete of its own.
/// </summary>
public static class AthleteIdentity
{
    private const int HexDigits = 20;
    private const char Separator = '\n';

    /// <summary>
    /// The athlete to offer a race to. When that athlete refuses it (see <see cref="IdentityRules"/>), the next ordinal is
    /// asked: a namesake.
    /// </summary>
    /// <param name="race">The race.</param>
    /// <param name="ordinal">0 for the first athlete of that name, 1 for the second, and so on.</param>
    /// <returns>An id of <c>a</c> and 20 hexadecimal digits, with <c>-1</c>, <c>-2</c>… for further ordinals.</returns>
    public static AthleteCandidate Candidate(RaceResult race, int ordinal)
    {
        ArgumentNullException.ThrowIfNull(race);
        ArgumentOutOfRangeException.ThrowIfNegative(ordinal);
        var (key, basis) = Key(race);
        var id = Id(key);
        return new AthleteCandidate(ordinal == 0 ? id : $"{id}-{ordinal}", basis);
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

    /// <summary>Whether a division is raced by pairs or relays.</summary>
    public static bool IsTeam(Division division) =>
        division is Division.Doubles or Division.Relay or Division.GoruckDoubles;

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

        var name = race.Entrant.Name is { } published ? Spelling.Fold(published) : string.Empty;
        if (name.Length == 0)
        {
            return (string.Join(Separator, "race", race.RaceId), IdentityBasis.Nameless);
        }

        var isTeam = IsTeam(race.Division);
        var nationality = Spelling.Fold(race.Entrant.Nationality ?? string.Empty);
        return (
            string.Join(Separator, isTeam ? "team" : "person", name, nationality, race.Gender),
            isTeam ? IdentityBasis.Team : IdentityBasis.NameMatch
        );
    }
}
