using RoxMind.Grains.Analysis.Progress;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Questions.Words;

namespace RoxMind.Grains.Retrieval.Answers.Intents;

/// <summary>How an athlete changed from the first race that fits to the latest.</summary>
internal static class ProgressAnswer
{
    /// <summary>Writes the answer.</summary>
    public static void Write(Meaning meaning, AnswerSources sources, AnswerDraft draft)
    {
        var races = sources
            .Asker!.Profile.Races.Select(race => race.Result)
            .Where(race => Fits(race, meaning.Filters))
            .ToList();
        var count = draft.Races("races known", races.Count);
        if (races.Count < 2)
        {
            draft.Say("Of {0} races no change can be told; it takes two.", count);
            return;
        }

        var (earlier, later) = (races[0], races[^1]);
        draft.Default($"from {earlier.EventName} to {later.EventName}");
        TellFinish(earlier, later, sources, count, draft);
        foreach (var part in meaning.Segments.Where(part => part != TimedPart.TotalTime))
        {
            Tell(part, earlier, later, draft);
        }
    }

    private static void TellFinish(
        RaceResult earlier,
        RaceResult later,
        AnswerSources sources,
        AnswerFact count,
        AnswerDraft draft
    )
    {
        draft.Say(
            "Over {0} races the finish went from {1} to {2}.",
            count,
            draft.Time("first finish", earlier.TotalS),
            draft.Time("latest finish", later.TotalS)
        );
        if (
            sources.Norms(earlier.Standard) is { } before
            && sources.Norms(later.Standard) is { } after
            && RaceProgress.Between(earlier, later, before, after) is { Adjusted: { } change, Trend: var trend }
        )
        {
            var verdict = trend switch
            {
                Trend.Improved => "a real improvement",
                Trend.Worsened => "a real loss",
                _ => "within what differs from race to race anyway",
            };
            draft.Say(
                $"On the same task that is {{0}} {(change.ChangeS < 0 ? "faster" : "slower")}: {verdict}.",
                draft.Gap("change on the same task", change.ChangeS)
            );
        }
    }

    private static void Tell(TimedPart part, RaceResult earlier, RaceResult later, AnswerDraft draft)
    {
        if (
            part.SecondsOf(earlier.Splits, earlier.TotalS) is not { } before
            || part.SecondsOf(later.Splits, later.TotalS) is not { } after
        )
        {
            draft.Say($"Of {part.DisplayName} a time is missing.");
            return;
        }

        draft.Say(
            $"In {part.DisplayName} it went from {{0}} to {{1}}, {{2}} {(after < before ? "faster" : "slower")}.",
            draft.Time($"first {part.DisplayName}", before),
            draft.Time($"latest {part.DisplayName}", after),
            draft.Gap($"change in {part.DisplayName}", after - before)
        );
    }

    private static bool Fits(RaceResult race, MeaningFilters filters) =>
        (filters.SeasonMin is null || race.Season >= filters.SeasonMin)
        && (filters.Season is null || race.Season == filters.Season)
        && (filters.Division is null || race.Division == filters.Division)
        && (filters.City is null || EventPlace.Of(race.EventName).IsIn(CityNames.Of(filters.City)));
}
