using System.Collections.Immutable;
using RoxMind.Grains.Retrieval.Rows;
using RoxMind.Silo.Search.Words;

namespace RoxMind.Silo.Search;

/// <summary>The catalog at one moment.</summary>
/// <param name="Races">The races by what they have in common.</param>
/// <param name="Codes">What their numbers stand for.</param>
/// <param name="Words">The words that they are found by.</param>
internal sealed record CatalogVersion(
    ImmutableDictionary<RaceKind, StandardRaces> Races,
    CodeTable Codes,
    DirectoryVersion Words
)
{
    /// <summary>The catalog without any race.</summary>
    public static CatalogVersion Empty { get; } =
        new(
            ImmutableDictionary<RaceKind, StandardRaces>.Empty,
            new CodeTable(0, default, default, default),
            new WordDirectory().Now
        );

    /// <summary>The races to be searched.</summary>
    public RaceView View() =>
        new(
            Races.SelectMany(kind => kind.Value.Blocks.Select(rows => (kind.Key.Standard, kind.Key.IsComplete, rows))),
            Codes,
            Words.AthletesWith
        );
}
