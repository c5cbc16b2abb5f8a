using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Meanings;

namespace RoxMind.Grains.Retrieval.Answers.Intents;

/// <summary>How an athlete stands against a group, or against another one.</summary>
internal static class CompareAnswer
{
    private static readonly TimedPart[] Usual = [TimedPart.TotalTime, TimedPart.RunTime, TimedPart.WorkTime];

    /// <summary>Writes the answer.</summary>
    public static void Write(Meaning meaning, AnswerSources sources, AnswerDraft draft)
    {
        var mine = sources.Asker!.Result;
        draft.Default($"the race {mine.EventName}");
        var isSameStandard = meaning.Filters is { Gender: null, Division: null };
        if (isSameStandard)
        {
            draft.Default($"the own standard, {mine.Standard.Key}");
        }

        var filter = new MeaningFilter(meaning.Filters, sources);
        var group = sources
            .Finder.Entries.Where(entry =>
                !string.Equals(entry.Race.AthleteId, sources.Asker.Profile.AthleteId, StringComparison.Ordinal)
                && (!isSameStandard || entry.Race.Standard == mine.Standard)
                && filter.Takes(entry)
            )
            .Select(entry => entry.Race)
            .OrderBy(race => race.TotalS)
            .ThenBy(race => race.RaceId, StringComparer.Ordinal)
            .DistinctBy(race => race.AthleteId)
            .ToList();
        draft.Found = new FoundRaces(
            group.Count,
            null,
            [.. group.Skip(sources.Skip).Take(sources.Take).Select(race => new FoundRace(race, null, null))]
        );
        var athletes = draft.Athletes("athletes compared with", group.Count);
        if (group.Count == 0)
        {
            draft.Say("{0} other athletes fit, so there is nobody to compare with.", athletes);
            return;
        }

        draft.Say("{0} other athletes fit, each with the fastest race.", athletes);
        foreach (var part in meaning.Segments.IsEmpty ? Usual : [.. meaning.Segments])
        {
            Tell(part, mine, group, draft);
        }
    }

    private static void Tell(TimedPart part, RaceResult mine, List<IndexedRace> group, AnswerDraft draft)
    {
        var others = group.Select(race => part.SecondsOf(race.Splits, race.TotalS)).OfType<int>().Order().ToList();
        if (part.SecondsOf(mine.Splits, mine.TotalS) is not { } seconds || others.Count == 0)
        {
            draft.Say($"Of {part.DisplayName} a time is missing.");
            return;
        }

        var median = others[others.Count / 2];
        draft.Say(
            $"{{0}} in {part.DisplayName} are {{1}} {(seconds < median ? "faster" : "slower")} than their median of {{2}}.",
            draft.Time(part.DisplayName, seconds),
            draft.Gap($"{part.DisplayName} against the median", seconds - median),
            draft.Time($"median of {part.DisplayName}", median)
        );
    }
}
