using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ModelContextProtocol;
using RoxMind.Grains.Retrieval;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Meanings.Json;
using RoxMind.GraphQL.Mcp.Races;

namespace RoxMind.GraphQL.Mcp.Questions;

/// <summary>Supposes other times.</summary>
internal sealed class WhatIfTool(IGrainFactory grains, RaceReader races)
{
    /// <summary>
    /// What the finish of a race would have been with other times in some segments, its range in four of five such races, and what athletes with
    /// such a finish run next.
    /// </summary>
    /// <param name="raceId">Id of the race.</param>
    /// <param name="times">The times to suppose; each segment once.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<Supposition> SupposeAsync(
        [StringLength(1024, MinimumLength = 1)] string raceId,
        [MinLength(1), MaxLength(23)] IReadOnlyList<SupposedTime> times,
        CancellationToken cancellationToken = default
    )
    {
        if (times.CountBy(time => time.Segment).FirstOrDefault(one => one.Value > 1) is { Value: > 1, Key: var twice })
        {
            throw new McpException($"'{nameof(times)}' names {TimedPart.Of(twice).DisplayName} twice.");
        }

        var race = await races.ReadAsync(raceId, nameof(raceId), cancellationToken);
        var supposed = times.ToImmutableSortedDictionary(time => TimedPart.Of(time.Segment), time => time.TimeS);
        var meaning = new Meaning(Intent.WhatIf) { Target = new MeaningTarget(null, supposed) };
        var request = new AskRequest(null, MeaningWriter.Write(meaning), race.Athlete.AthleteId, race.Result.RaceId);
        return await grains.GetGrain<IRetrievalGrain>(0).AskAsync(request, 0, 1, cancellationToken) switch
        {
            QuestionReply.Answered { Answer: var answer } => new Supposition(races.LineOf(race), AnswerText.Of(answer)),
            QuestionReply.NotUnderstood refused => throw new McpException(refused.Reason),
            var other => throw new InvalidOperationException($"Unknown reply {other.GetType().Name}."),
        };
    }
}
