using System.Collections.Frozen;

namespace RoxMind.Grains.Analysis.Identity;

/// <summary>Says whether two published country codes are of one country.</summary>
internal static class Nations
{
    /// <summary>Codes of ISO 3166 for countries of which timing companies publish the Olympic code.</summary>
    private static readonly FrozenDictionary<string, string> _olympic = Pairs(
        "DEU GER, DE GER, CHE SUI, CH SUI, AUT AUT, AT AUT, NLD NED, NL NED, DNK DEN, DK DEN, GRC GRE, GR GRE, PRT POR, PT POR, "
            + "HRV CRO, HR CRO, SVN SLO, SI SLO, BGR BUL, BG BUL, LVA LAT, LV LAT, GB GBR, UK GBR, US USA, FR FRA, IT ITA, ES ESP, "
            + "SE SWE, NO NOR, FI FIN, PL POL, BE BEL, IE IRL, LU LUX, CZ CZE, SK SVK, HU HUN, RO ROU, EE EST, LT LTU, IS ISL, "
            + "ZAF RSA, ZA RSA, ARE UAE, AE UAE, SAU KSA, SA KSA, CHL CHI, CL CHI, URY URU, PRY PAR, IRN IRI, IDN INA, ID INA, "
            + "MYS MAS, MY MAS, PHL PHI, PH PHI, VNM VIE, TWN TPE, TW TPE, KWT KUW, LBN LBN, CRI CRC, GTM GUA, HND HON, NGA NGR, "
            + "AU AUS, NZ NZL, CA CAN, MX MEX, BR BRA, AR ARG, IN IND, CN CHN, JP JPN, KR KOR, SG SGP, SIN SGP, TH THA, HK HKG"
    );

    /// <summary>The country that a code stands for; null when none was published.</summary>
    /// <param name="code">A code of ISO 3166 or of the Olympic committee, in any case.</param>
    public static string? Of(string? code)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return null;
        }

        // The two of a pair may come in either order.
        var codes = code.ToUpperInvariant()
            .Split([',', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(one => _olympic.GetValueOrDefault(one, one));
        return string.Join(", ", codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static FrozenDictionary<string, string> Pairs(string pairs) =>
        pairs
            .Split(", ")
            .Select(pair => pair.Split(' '))
            .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
