using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.ReadModel;

namespace RoxMind.Grains.Events.Validation;

/// <summary>
/// Keeps what an official said of a result (that it was disqualified or withdrawn, that a split was another) while it is published again.
/// What publications change beside it counts.
/// </summary>
internal static class Rulings
{
    /// <summary>The result as publications have it after an official's word; null where the word is what they say.</summary>
    /// <param name="known">The result.</param>
    /// <param name="changed">The result as it is after the word.</param>
    /// <param name="isOfList">Whether no official said it, but a list that lacks the result.</param>
    public static RaceResult? PublishedAfter(Finisher known, RaceResult changed, bool isOfList)
    {
        if (isOfList)
        {
            return known.Published is null ? null : known.Published with { Status = changed.Status };
        }

        return ResultCorrected.OtherThan(known.AsPublished, changed);
    }

    /// <summary>The result that counts where publications have changed and an official's word stays.</summary>
    /// <param name="ruled">The result that counted until now.</param>
    /// <param name="before">The result as publications had it.</param>
    /// <param name="now">The same now.</param>
    public static RaceResult Keep(RaceResult ruled, RaceResult before, RaceResult now)
    {
        var (was, said, splits) = (before.PublishedSplits, ruled.PublishedSplits, now.PublishedSplits);
        foreach (var segment in RaceFormat.Segments)
        {
            if (said[segment] != was[segment] && splits[segment] == was[segment])
            {
                splits = splits.With(segment, said[segment] ?? 0);
            }
        }

        var kept = now with { Status = ruled.Status != before.Status ? ruled.Status : now.Status };
        return splits.Equals(now.PublishedSplits)
            ? kept
            : RaceCleaner.Judge(
                kept with
                {
                    Splits = splits,
                    Doubtful = new DoubtfulSplits(now.Doubtful.Where(one => one.Doubt == SplitDoubt.Unreadable)),
                },
                medians: null
            );
    }
}
