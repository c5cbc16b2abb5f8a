using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search.Words;

namespace RoxMind.Silo.Search.Texts;

/// <summary>The athletes who have all words: those whose name begins with the first one in front, else by name.</summary>
/// <param name="beginning">The ones in front.</param>
/// <param name="others">The others.</param>
internal sealed class AthleteHits(List<AthleteWords> beginning, List<AthleteWords> others) : IHits
{
    /// <inheritdoc/>
    public int Count => beginning.Count + others.Count;

    /// <inheritdoc/>
    public SearchHit HitAt(int position) =>
        (position < beginning.Count ? beginning[position] : others[position - beginning.Count]).ToHit();

    /// <summary>Finds them.</summary>
    public static AthleteHits Of(DirectoryVersion directory, WordMarks marks)
    {
        var (known, begin) = marks.Athletes;
        var (beginning, others) = (new List<AthleteWords>(), new List<AthleteWords>());
        var athletes = directory.Book.Athletes;
        for (var i = 0; i < known.Length; i++)
        {
            if (known[i] == marks.All && IsListed(athletes[i]))
            {
                (begin[i] ? beginning : others).Add(athletes[i]);
            }
        }

        var (newBeginning, newOthers) = (new List<AthleteWords>(), new List<AthleteWords>());
        foreach (var one in directory.Athletes.Span)
        {
            if (IsListed(one) && marks.Of(one.Words) == marks.All)
            {
                (marks.Begin(one.Words) ? newBeginning : newOthers).Add(one);
            }
        }

        return new AthleteHits(
            Merging.Of(beginning, newBeginning, AthleteWords.Order),
            Merging.Of(others, newOthers, AthleteWords.Order)
        );

        bool IsListed(AthleteWords one) => one.Name is not null && one.IsAt(directory.Version);
    }
}
