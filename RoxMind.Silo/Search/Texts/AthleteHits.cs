using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search.Words;

namespace RoxMind.Silo.Search.Texts;

/// <summary>The athletes who have all words: those whose name begins with the first one in front, else by name.</summary>
/// <param name="beginning">The ones in front.</param>
/// <param name="others">The others.</param>
/// <param name="marks">Who has which words.</param>
internal sealed class AthleteHits(FirstHits<AthleteWords> beginning, FirstHits<AthleteWords> others, WordMarks marks)
    : IHits
{
    /// <inheritdoc/>
    public int Count => beginning.Count + others.Count;

    /// <inheritdoc/>
    public SearchHit HitAt(int position) =>
        (position < beginning.Count ? beginning[position] : others[position - beginning.Count]).ToHit(words =>
            marks.Of(words) == marks.All
        );

    /// <summary>Finds them.</summary>
    /// <param name="directory">Who there is.</param>
    /// <param name="marks">Who has which words.</param>
    /// <param name="most">So many are asked for.</param>
    public static AthleteHits Of(DirectoryVersion directory, WordMarks marks, int most)
    {
        var beginning = new FirstHits<AthleteWords>(most, AthleteWords.Order);
        var others = new FirstHits<AthleteWords>(most, AthleteWords.Order);
        var (known, begin) = marks.Athletes;
        var book = directory.Book;
        var athletes = book.Athletes;
        for (var i = book.FirstNamed; i >= 0 && i < athletes.Length; i++)
        {
            if (known[i] == marks.All && book.HasAthlete(i, directory.Version))
            {
                (begin[i] ? beginning : others).Add(athletes, i);
            }
        }

        var (newBeginning, newOthers) = (new List<AthleteWords>(), new List<AthleteWords>());
        foreach (var one in directory.Athletes.Span)
        {
            if (one.Name is not null && one.IsAt(directory.Version) && marks.Of(one.Words) == marks.All)
            {
                (marks.Begin(one.Words) ? newBeginning : newOthers).Add(one);
            }
        }

        beginning.Merge(newBeginning);
        others.Merge(newOthers);
        return new AthleteHits(beginning, others, marks);
    }
}
