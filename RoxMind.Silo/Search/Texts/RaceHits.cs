using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search.Words;

namespace RoxMind.Silo.Search.Texts;

/// <summary>Races that were found, by time: those that have the words in front of those that have one as their start number.</summary>
/// <param name="named">The ones in front.</param>
/// <param name="numbered">The others.</param>
internal sealed class RaceHits(FirstHits<RaceWords> named, FirstHits<RaceWords> numbered) : IHits
{
    /// <inheritdoc/>
    public int Count => named.Count + numbered.Count;

    /// <inheritdoc/>
    public SearchHit HitAt(int position) =>
        new SearchHit.Race((position < named.Count ? named[position] : numbered[position - named.Count]).Race);
}
