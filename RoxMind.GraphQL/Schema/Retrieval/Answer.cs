using GraphQL;
using RoxMind.Grains.Lists;
using RoxMind.Grains.Retrieval;
using RoxMind.Grains.Retrieval.Answers;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.GraphQL.Schema.Questions;
using RoxMind.GraphQL.Schema.Relay;

namespace RoxMind.GraphQL.Schema.Retrieval;

/// <summary>The answer to a question: data, and sentences that say no number but theirs.</summary>
internal sealed class Answer(AskRequest request, QuestionReply.Answered reply, PageRequest page) : IAskOutcome
{
    private FoundRaces Found => reply.Answer.Found;

    /// <summary>The question as it was understood: exactly this was searched for.</summary>
    public UnderstoodQuestion Understood => UnderstoodQuestion.Of(reply.Understood);

    /// <summary>What was taken for granted because the question does not say it.</summary>
    public IEnumerable<string> Defaults => reply.Answer.Defaults;

    /// <summary>The answer in two or three sentences.</summary>
    public IEnumerable<AnswerSentence> Sentences => reply.Answer.Sentences;

    /// <summary>The numbers that the sentences rest on.</summary>
    public IEnumerable<AnswerFact> Facts => reply.Answer.Facts;

    /// <summary>
    /// How far each race goes at least, in standard deviations, in every strength and weakness asked for; 1, or less where too few
    /// races go that far. Null when none was asked for.
    /// </summary>
    public double? LeastSd => Found.LeastSd;

    /// <summary>The races, best first, one an athlete; left to themselves, those of the page that was asked for with the question.</summary>
    /// <param name="grains">The way to the races.</param>
    /// <param name="own">The part of the list.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public async Task<Connection<RaceFinding>> RacesAsync(
        [FromServices] IGrainFactory grains,
        [Page] PageArguments own,
        CancellationToken cancellationToken
    )
    {
        if (own.AreLeftOut)
        {
            return Show(Found.Races, page.Skip);
        }

        var (start, end) = own.Of(page.Cursors).Range.Within(Found.Total, ListPlace.At);
        return
            end > start
            && await grains.GetGrain<IRetrievalGrain>(0).AskAsync(request, start, end - start, cancellationToken)
                is QuestionReply.Answered part
            ? Show(part.Answer.Found.Races, start)
            : Show([], start);
    }

    private Connection<RaceFinding> Show(IEnumerable<FoundRace> races, int start) =>
        Connection<RaceFinding>.OfPositions(races.Select(race => new RaceFinding(race)), page, start, Found.Total);
}
