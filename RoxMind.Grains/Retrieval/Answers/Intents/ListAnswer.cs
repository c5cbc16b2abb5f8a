using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Meanings;

namespace RoxMind.Grains.Retrieval.Answers.Intents;

/// <summary>Who fulfils conditions, who is first, how many there are, and who improved.</summary>
internal static class ListAnswer
{
    /// <summary>Writes the answer.</summary>
    public static void Write(Meaning meaning, AnswerSources sources, AnswerDraft draft)
    {
        var filter = new MeaningFilter(meaning.Filters, sources);
        var take = sources.TakeOf(meaning.Count);
        if (meaning.Intent == Intent.Progress || !meaning.BetterAt.IsEmpty || !meaning.NotBetterAt.IsEmpty)
        {
            // The conditions are the filter's, which knows all of them; the question's own would be the same.
            var question = MeaningQuestion.Of(meaning, [], sources.Finder);
            var search = new RaceQuestion
            {
                Goal = question.Goal,
                Strong = question.Strong,
                Weak = question.Weak,
            };
            draft.Found = sources.Finder.Find(
                search,
                filter.Takes,
                sources.Norms,
                sources.Skip,
                take,
                sources.CancellationToken
            );
            Tell(meaning, draft);
            return;
        }

        var by = meaning.Sort?.By ?? (meaning.Segments.Count == 1 ? meaning.Segments[0] : TimedPart.TotalTime);
        var races = new List<(IndexedRace Race, int Seconds)>();
        foreach (var entry in sources.Finder.Entries)
        {
            if (filter.Takes(entry) && by.SecondsOf(entry.Race.Splits, entry.Race.TotalS) is { } seconds)
            {
                races.Add((entry.Race, seconds));
            }
        }

        sources.CancellationToken.ThrowIfCancellationRequested();
        var isDescending = meaning.Sort?.IsDescending == true;
        races.Sort(
            (one, other) =>
                (isDescending ? other.Seconds.CompareTo(one.Seconds) : one.Seconds.CompareTo(other.Seconds))
                    is var order
                        and not 0
                    ? order
                    : string.CompareOrdinal(one.Race.RaceId, other.Race.RaceId)
        );
        var ranked = races.DistinctBy(race => race.Race.AthleteId).ToList();
        draft.Found = new FoundRaces(
            ranked.Count,
            null,
            meaning.Intent == Intent.Count
                ? []
                : [.. ranked.Skip(sources.Skip).Take(take).Select(race => new FoundRace(race.Race, null, null))]
        );
        var athletes = draft.Athletes("athletes who fit", ranked.Count);
        if (meaning.Intent == Intent.Count)
        {
            draft.Say("{0} athletes fit, in {1} races.", athletes, draft.Races("races that fit", races.Count));
            return;
        }

        Tell(draft, by, isDescending, athletes, ranked);
    }

    private static void Tell(Meaning meaning, AnswerDraft draft)
    {
        var athletes = draft.Athletes("athletes who fit", draft.Found.Total);
        draft.Say(
            meaning.Intent == Intent.Progress
                ? "{0} athletes improved."
                : "{0} athletes fit, those who show it most first.",
            athletes
        );
        if (draft.Found.Races is [{ ChangeS: { } change } first, ..])
        {
            draft.Say(
                $"{NameOf(first.Race)} improved most, by {{0}} on the same task.",
                draft.Gap($"change of {NameOf(first.Race)}", change)
            );
        }
    }

    private static void Tell(
        AnswerDraft draft,
        TimedPart by,
        bool isDescending,
        AnswerFact athletes,
        List<(IndexedRace Race, int Seconds)> ranked
    )
    {
        if (ranked.Count == 0)
        {
            draft.Say("{0} athletes fit.", athletes);
            return;
        }

        var (race, seconds) = ranked[0];
        var name = NameOf(race);
        draft.Say(
            $"Of {{0}} athletes who fit, {name} is {(isDescending ? "slowest" : "fastest")} in {by.DisplayName} with {{1}}.",
            athletes,
            draft.Time($"{by.DisplayName} of {name}", seconds)
        );
        draft.Say(
            $"The median of {by.DisplayName} is {{0}}.",
            draft.Time($"median of {by.DisplayName}", ranked[ranked.Count / 2].Seconds)
        );
    }

    private static string NameOf(IndexedRace race) => race.Name ?? "an athlete without a published name";
}
