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

        var search = new SimilarMatches(meaning with { BetterAt = better }, sources, cohort);
        var (matches, tolerance) = search.Find();
        draft.Found = new FoundRaces(
            matches.Count,
            null,
            [
                .. matches
                    .Skip(sources.Skip)
                    .Take(sources.TakeOf(meaning.Count))
                    .Select(match => new FoundRace(match.Race, null, null, match.Gains)),
            ]
        );
        Tell(matches, tolerance, better, draft);
    }

    private static void Tell(
        List<SimilarMatch> matches,
        double? tolerance,
        ImmutableSortedSet<TimedPart> better,
        AnswerDraft draft
    )
    {
        var what = better.IsEmpty
            ? string.Empty
            : $" and better at {string.Join(" and ", better.Select(part => part.DisplayName))}";
        var athletes = draft.Athletes("athletes who are alike and better", matches.Count);
        if (tolerance is { } percent)
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

        foreach (var part in matches.Count == 0 ? [] : better.AsEnumerable())
        {
            var gains = matches
                .Select(match => match.Gains.First(gain => gain.Part == part.Name).GainS)
                .Order()
                .ToList();
            draft.Say(
                $"To be as fast in {part.DisplayName} as the middle one of them would bring {{0}}, which is realistic.",
                draft.Gap($"realistic gain in {part.DisplayName}", gains[gains.Count / 2])
            );
        }
    }
}
