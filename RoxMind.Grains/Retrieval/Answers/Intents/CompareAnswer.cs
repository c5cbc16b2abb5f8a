using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Conditions;
using RoxMind.Grains.Retrieval.Finding;
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

        var conditions = sources.Conditions(meaning.Filters);
        var filter = sources.Filter(
            isSameStandard ? conditions with { Standard = mine.Standard } : conditions,
            new OthersCondition(sources.Asker.Profile.AthleteId)
        );
        using var best = FastestSearch.Best(sources.View, filter, TimedPart.TotalTime, static seconds => seconds);
        draft.Found = best.Found(sources.Skip, sources.Take);
        var athletes = draft.Athletes("athletes compared with", best.Athletes);
        if (best.Athletes == 0)
        {
            draft.Say("{0} other athletes fit, so there is nobody to compare with.", athletes);
            return;
        }

        draft.Say("{0} other athletes fit, each with the fastest race.", athletes);
        foreach (var part in meaning.Segments.IsEmpty ? Usual : [.. meaning.Segments])
        {
            var median = MedianTime.Of(filter, best, (races, rows, seconds) => races.Read(part, rows, seconds));
            Tell(part, mine, median, draft);
        }
    }

    private static void Tell(TimedPart part, RaceResult mine, int? theirs, AnswerDraft draft)
    {
        if (part.SecondsOf(mine.Splits, mine.TotalS) is not { } seconds || theirs is not { } median)
        {
            draft.Say($"Of {part.DisplayName} a time is missing.");
            return;
        }

        draft.Say(
            $"{{0}} in {part.DisplayName} are {{1}} {(seconds < median ? "faster" : "slower")} than their median of {{2}}.",
            draft.Time(part.DisplayName, seconds),
            draft.Gap($"{part.DisplayName} against the median", seconds - median),
            draft.Time($"median of {part.DisplayName}", median)
        );
    }
}
