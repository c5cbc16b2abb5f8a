using RoxMind.Grains.Analysis.Races;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Pages;

/// <summary>What the picture of a race tells. Equal cards are drawn once.</summary>
/// <param name="Name">Who ran.</param>
/// <param name="Place">Where, and in which category.</param>
/// <param name="Ending">The time, or how it ended instead.</param>
/// <param name="RunS">Running, s; null where it is not known.</param>
/// <param name="StationS">Stations, s.</param>
/// <param name="RoxzoneS">Roxzone, s.</param>
internal sealed record RaceCard(string Name, string Place, string Ending, int? RunS, int? StationS, int? RoxzoneS)
{
    /// <summary>The card of a race.</summary>
    /// <param name="race">The race.</param>
    public static RaceCard Of(RaceResult race)
    {
        var unnamed = race.Entrant.StartNumber is { Length: > 0 } number ? $"No. {number}" : "A race";
        return new(
            CardFont.Writable(race.Entrant.Name) ?? CardFont.Writable(unnamed) ?? "A race",
            string.Join(", ", [CardFont.Writable(race.EventName) ?? "HYROX", .. Category(race)]),
            race.Status == RaceStatus.Finished ? RaceTime.Format(race.TotalS) : Words(race.Status),
            KindTotals.Of(race, SegmentKind.Run),
            KindTotals.Of(race, SegmentKind.Station),
            KindTotals.Of(race, SegmentKind.Roxzone)
        );
    }

    /// <summary>Its category in words: division, gender, age group, as far as they are known.</summary>
    /// <param name="race">The race.</param>
    public static IEnumerable<string> Category(RaceResult race)
    {
        yield return CardFont.Writable(race.Category) ?? Words(race.Division);
        if (race.Gender != Gender.Unknown)
        {
            yield return race.Gender switch
            {
                Gender.Female => "women",
                Gender.Male => "men",
                _ => Words(race.Gender),
            };
        }

        if (race.AgeGroup != AgeGroup.Unknown)
        {
            yield return race.AgeGroup.ToString();
        }
    }

    /// <summary><c>DidNotFinish</c> is "did not finish".</summary>
    private static string Words<T>(T value)
        where T : struct, Enum => ConstantCase.Lower(value).Replace('_', ' ');
}
