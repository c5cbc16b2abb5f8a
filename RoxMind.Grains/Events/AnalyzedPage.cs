using System.Collections.Immutable;

namespace RoxMind.Grains.Events;

/// <summary>Some of an event's results with an analysis.</summary>
/// <param name="Races">The results, first recorded first.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="IsSettled">Whether every result has reached its athlete and no analysis is about to be renewed.</param>
[GenerateSerializer]
[Immutable]
[Alias("analyzed-page")]
public sealed record AnalyzedPage(
    [property: Id(0)] ImmutableArray<AnalyzedRace> Races,
    [property: Id(1)] int Total,
    [property: Id(2)] bool IsSettled
)
{
    /// <summary>Reads a page off a board.</summary>
    /// <param name="board">The board.</param>
    /// <param name="after">Number of the entry that recorded the last result seen.</param>
    /// <param name="take">At most so many results.</param>
    /// <param name="isSettled">Whether the results' analyses are the last for now.</param>
    internal static AnalyzedPage Of(EventBoard board, long after, int take, bool isSettled)
    {
        var races = board
            .Results.Where(finisher =>
                finisher.Seq > after && finisher is { AthleteId: not null, Ready.Unavailable: null }
            )
            .OrderBy(finisher => finisher.Seq)
            .Take(take)
            .Select(finisher => new AnalyzedRace(finisher.Seq, finisher.Result.RaceId, finisher.AthleteId!));
        var summary = board.Summary;
        return new AnalyzedPage([.. races], summary.Analyzed - summary.Unavailable, isSettled);
    }
}
