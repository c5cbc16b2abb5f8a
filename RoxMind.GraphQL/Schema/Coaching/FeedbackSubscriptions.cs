using System.Runtime.CompilerServices;
using GraphQL;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Streams;

namespace RoxMind.GraphQL.Schema.Coaching;

/// <summary>Follows feedback texts while they are written.</summary>
internal sealed class FeedbackSubscriptions(IGrainFactory grains)
{
    /// <summary>
    /// The written explanation of a race, piece by piece as it is written, or as it was; the last part has the whole text, and says
    /// what wrote it and whether it was checked. After a lost connection, subscribe again with the number of the last part seen. A
    /// text that was meanwhile written anew may not have as many parts: then only the last part comes, with the whole text.
    /// </summary>
    /// <param name="raceId">The race's id.</param>
    /// <param name="after">Number of the last part seen; 0 starts at the first.</param>
    public IAsyncEnumerable<FeedbackPart> FeedbackText(OpaqueId raceId, long after = 0)
    {
        var athleteId = raceId.KeyOf(IdKind.Race);
        var seen = Math.Max(0, after);
        var reading = new LogReading<FeedbackPart>
        {
            HeadAsync = _ => Task.FromResult(seen),
            Read = (last, cancellationToken) => FollowAsync(athleteId, raceId.Part!, last, cancellationToken),
            SeqOf = part => part.Seq,
        };

        // Only those who have seen the same are served together: where a text ends can depend on it.
        return LiveStream.Log($"feedback:{seen}:{raceId}", seen, reading);
    }

    private async IAsyncEnumerable<FeedbackPart> FollowAsync(
        string athleteId,
        string raceKey,
        long after,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var athlete = await grains.GetGrain<IAthleteGrain>(athleteId).GetAsync(cancellationToken);
        var race = athlete?.Races.FirstOrDefault(held => held.Result.RaceId == raceKey);
        if (race?.Outcome is not AnalysisOutcome.Available)
        {
            throw new ExecutionError(race is null ? "This race is not known." : "This race has no analysis.")
            {
                Code = race is null ? "UNKNOWN_RACE" : "NO_ANALYSIS",
            };
        }

        var entries = grains.GetGrain<IFeedbackGrain>(raceKey).Follow(athleteId, after, cancellationToken);
        await foreach (var entry in entries.WithCancellation(cancellationToken))
        {
            yield return new FeedbackPart(entry.Seq, entry.Text, entry.Restart, entry.Whole);
        }
    }
}
