using System.ComponentModel.DataAnnotations;
using ModelContextProtocol;
using RoxMind.Grains.Retrieval;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.GraphQL.Mcp.Answers;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Mcp.Questions;

/// <summary>Answers questions in plain words.</summary>
internal sealed class AskTool(IGrainFactory grains, PageLinks links)
{
    /// <summary>
    /// Answers a question about races in plain English or German by data: who is like me and better, who fulfils conditions, who is fastest or
    /// slowest, how many, where a time would stand, why my race went so, how I compare, how I changed, and what if. Tells what it understood, and
    /// refuses what it does not. The same words always mean the same; no language model is needed for it.
    /// </summary>
    /// <param name="question">The question, for example `women 30-34 who are strong on sleds but weak on wall balls`.</param>
    /// <param name="me">Who asks: id of an athlete, or of the race that the question is about. Needed for questions about "me".</param>
    /// <param name="first">At most so many races, best first.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public async Task<AskedAnswer> AskAsync(
        [StringLength(500, MinimumLength = 1)] string question,
        [StringLength(1024, MinimumLength = 1)] string? me = null,
        [Range(1, 50)] int first = 10,
        CancellationToken cancellationToken = default
    )
    {
        var who = WhoOf(me);
        var request = new AskRequest(question, null, who?.Key, who?.Part);
        return await grains.GetGrain<IRetrievalGrain>(0).AskAsync(request, 0, first, cancellationToken) switch
        {
            QuestionReply.Answered { Understood: var understood, Answer: var answer } => new AskedAnswer(
                null,
                understood.Text,
                understood.Meaning,
                AnswerText.Of(answer),
                answer.Found.Total,
                [.. answer.Found.Races.Select(Show)]
            ),
            QuestionReply.NotUnderstood refused => new AskedAnswer(
                new QuestionRefusal(refused.Code, refused.Reason, refused.Hints),
                null,
                refused.Meaning,
                null,
                0,
                []
            ),
            var other => throw new InvalidOperationException($"Unknown reply {other.GetType().Name}."),
        };
    }

    private static OpaqueId? WhoOf(string? me) =>
        me is null ? null
        : OpaqueId.TryParse(me, out var id) && id.Kind is IdKind.Athlete or IdKind.Race ? id
        : throw new McpException(
            $"'{nameof(me)}' is the id of an athlete or a race, as search_athletes gives it; this is none."
        );

    private FoundRaceLine Show(FoundRace found)
    {
        var race = found.Race;
        return new FoundRaceLine(
            OpaqueId.Race(race.AthleteId, race.RaceId).ToString(),
            OpaqueId.Athlete(race.AthleteId).ToString(),
            race.Name,
            race.Nationality,
            OpaqueId.Event(race.EventId).ToString(),
            race.EventName,
            race.Standard.Gender,
            race.Standard.Division,
            AgeGroups.Text(race.AgeGroup),
            race.TotalS,
            Figures.Short(found.MatchSd),
            found.ChangeS,
            found.Gains.IsDefault ? [] : found.Gains,
            links.Race(race.AthleteId, race.RaceId, race.Name, race.EventName)
        );
    }
}
