using System.Collections.Immutable;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Meanings;

namespace RoxMind.Grains.Retrieval.Answers.Intents;

/// <summary>
/// Who is alike and better. What the question asks for is never relaxed; only how near the level has to be is widened, and that is told.
/// Nobody is named twice, and never whoever asks.
/// </summary>
internal static class SimilarAnswer
{
    /// <summary>Writes the answer.</summary>
    public static void Write(Meaning meaning, AnswerSources sources, AnswerDraft draft)
    {
        var asker = sources.Asker!;
        draft.Default($"the race {asker.Result.EventName}");
        draft.Default($"the own standard, {asker.Result.Standard.Key}");
        if (sources.Norms(asker.Result.Standard) is not { } cohort)
        {
            draft.Say($"There are no norms of {asker.Result.Standard.Key} to tell who is alike.");
            return;
        }

        var better = meaning.BetterAt;
        if (better.IsEmpty && meaning.NotBetterAt.IsEmpty && asker.Analysis is { } analysis)
        {
            better = [.. analysis.Priorities.Select(priority => TimedPart.Of(priority.Part()))];
            draft.Default(
                $"better at the priorities of the analysis: {string.Join(", ", better.Select(part => part.DisplayName))}"
            );
        }

        using var search = new SimilarMatches(meaning with { BetterAt = better }, sources, cohort);
        search.Find();
        var matches = search.Matches;
        draft.Found = new FoundRaces(
            matches.Athletes,
            null,
            [
                .. matches
                    .Page(sources.Skip, sources.TakeOf(meaning.Count))
                    .Select(match => new FoundRace(match.Race.Race, null, null, search.GainsOf(match.Race.Race))),
            ]
        );
        Tell(search, better, draft);
    }

    private static void Tell(SimilarMatches search, ImmutableSortedSet<TimedPart> better, AnswerDraft draft)
    {
        var what = better.IsEmpty
            ? string.Empty
            : $" and better at {string.Join(" and ", better.Select(part => part.DisplayName))}";
        var athletes = draft.Athletes("athletes who are alike and better", search.Matches.Athletes);
        if (search.TolerancePct is { } percent)
        {
            draft.Say(
                $"{{0}} athletes are alike{what}, with a level within {{1}}.",
                athletes,
                draft.Percent("how far the level may differ", percent)
            );
        }
        else
        {
            draft.Say($"{{0}} athletes are alike{what}.", athletes);
        }

        foreach (var part in search.Matches.Athletes == 0 ? [] : better.AsEnumerable())
        {
            draft.Say(
                $"To be as fast in {part.DisplayName} as the middle one of them would bring {{0}}, which is realistic.",
                draft.Gap($"realistic gain in {part.DisplayName}", search.MedianGainS(part))
            );
        }
    }
}
