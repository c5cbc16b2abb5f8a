using System.Runtime.CompilerServices;
using GraphQL;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Coaching;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Streams;

namespace RoxMind.GraphQL.Schema.Coaching;

/// <summary>Follows feedback texts while they are written.</summary>
internal sealed class FeedbackSubscriptions(IGrainFactory grains)
{
    /// <summary>
    /// The written explanation of a race, piece by piece as it is written; the last part has the whole text, and says what wrote
    /// it and whether it was checked.
    /// </summary>
    /// <param name="raceId">The race's id.</param>
    /// <param name="after">Number of the last part seen; 0 starts at the first.</param>
    public IAsyncEnumerable<FeedbackPart> FeedbackText(OpaqueId raceId, long after = 0)
    {
        var athleteId = raceId.KeyOf(IdKind.Race);
        var reading = new LogReading<FeedbackPart>
        {
            // The same analysis gets the same text: every reader starts it anew and skips what was seen.
            HeadAsync = _ => Task.FromResult(0L),
            Read = (seen, cancellationToken) =>
                WriteAsync(athleteId, raceId.RaceKey!, cancellationToken).Where(part => part.Seq > seen),
            SeqOf = part => part.Seq,
        };
        return LiveStream.Log($"feedback:{raceId}", after, reading);
    }

    private async IAsyncEnumerable<FeedbackPart> WriteAsync(
        string athleteId,
        string raceKey,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var athlete = await grains.GetGrain<IAthleteGrain>(athleteId).GetAsync(cancellationToken);
        var race = athlete?.Races.FirstOrDefault(held => held.Result.RaceId == raceKey);
        if (race?.Outcome is not AnalysisOutcome.Available { Analysis: var analysis })
        {
            throw new ExecutionError(race is null ? "This race is not known." : "This race has no analysis.")
            {
                Code = race is null ? "UNKNOWN_RACE" : "NO_ANALYSIS",
            };
        }

        var feedback = await grains.GetGrain<ICoachPoolGrain>(0).WriteAsync(race.Result, analysis, cancellationToken);
        var seq = 0L;
        foreach (var sentence in Sentences.Of(feedback.Text))
        {
            yield return new FeedbackPart(++seq, sentence, null);
        }

        yield return new FeedbackPart(seq + 1, string.Empty, feedback);
    }
}
