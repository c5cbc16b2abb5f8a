using RoxMind.Grains.Retrieval.Finding;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Meanings;

namespace RoxMind.Grains.Retrieval.Answers.Intents;

/// <summary>Who fulfils conditions, who is first, how many there are, and who improved.</summary>
internal static class ListAnswer
{
    /// <summary>Writes the answer.</summary>
    public static void Write(Meaning meaning, AnswerSources sources, AnswerDraft draft)
    {
        var filter = sources.Filter(sources.Conditions(meaning.Filters));
        var take = sources.TakeOf(meaning.Count);
        if (meaning.Intent == Intent.Progress)
        {
            draft.Found = ImprovementSearch.Find(sources.View, filter, sources.Norms, sources.Skip, take);
            Tell(meaning, draft);
            return;
        }

        if (!meaning.BetterAt.IsEmpty || !meaning.NotBetterAt.IsEmpty)
        {
            var (strong, weak) = (
                MeaningQuestion.Segments(meaning.BetterAt),
                MeaningQuestion.Segments(meaning.NotBetterAt)
            );
            var profile = new ProfileSearch(strong, weak, sources.Norms);
            if (!profile.IsEmpty)
            {
                draft.Found = profile.Find(sources.View, filter, sources.Skip, take);
                Tell(meaning, draft);
                return;
            }
        }

        Rank(meaning, sources, filter, take, draft);
    }

    private static void Rank(Meaning meaning, AnswerSources sources, RowFilter filter, int take, AnswerDraft draft)
    {
        var by = meaning.Sort?.By ?? (meaning.Segments.Count == 1 ? meaning.Segments[0] : TimedPart.TotalTime);
        var isDescending = meaning.Sort?.IsDescending == true;
        using var best = FastestSearch.Best(
            sources.View,
            filter,
            by,
            isDescending ? static seconds => -seconds : static seconds => seconds
        );
        var athletes = draft.Athletes("athletes who fit", best.Athletes);
        if (meaning.Intent == Intent.Count)
        {
            draft.Found = new FoundRaces(best.Athletes, null, []);
            draft.Say("{0} athletes fit, in {1} races.", athletes, draft.Races("races that fit", best.Races));
            return;
        }

        draft.Found = best.Found(sources.Skip, take);
        Tell(draft, by, isDescending, athletes, best);
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

    private static void Tell(AnswerDraft draft, TimedPart by, bool isDescending, AnswerFact athletes, BestRaces best)
    {
        if (best.Page(0, 1) is not [var (_, first)])
        {
            draft.Say("{0} athletes fit.", athletes);
            return;
        }

        var race = first.Race;
        var name = NameOf(race);
        draft.Say(
            $"Of {{0}} athletes who fit, {name} is {(isDescending ? "slowest" : "fastest")} in {by.DisplayName} with {{1}}.",
            athletes,
            draft.Time($"{by.DisplayName} of {name}", by.SecondsOf(race.Splits, race.TotalS)!.Value)
        );
        draft.Say(
            $"The median of {by.DisplayName} is {{0}}.",
            draft.Time($"median of {by.DisplayName}", Math.Abs(best.MedianKey))
        );
    }

    private static string NameOf(IndexedRace race) => race.Name ?? "an athlete without a published name";
}
