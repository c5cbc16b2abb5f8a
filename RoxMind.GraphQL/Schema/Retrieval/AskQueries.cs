using System.Collections.Immutable;
using GraphQL;
using RoxMind.Grains.Retrieval;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Passages;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Relay;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Retrieval;

/// <summary>Answers questions and searches by words.</summary>
internal sealed class AskQueries(IGrainFactory grains)
{
    private const int MaxTextLength = 200;
    private const int MaxPassages = 20;

    private IRetrievalGrain Retrieval => grains.GetGrain<IRetrievalGrain>(0);

    /// <summary>
    /// Answers a question about races in plain English or German: who is like me and better, who fulfils conditions, who is fastest or
    /// slowest, how many, where a time would stand, why my race went so, how I compare, how I changed, and what if. Tells what it understood,
    /// and refuses what it does not. Exactly one of `question` and `meaning` is given.
    /// </summary>
    /// <param name="question">The question, at most 500 characters, for example `women 30-34 who are strong on sleds but weak on wall balls`.</param>
    /// <param name="me">Who asks: the id of an athlete, or of the race that the question is about. Needed for questions about "me".</param>
    /// <param name="meaning">The meaning as JSON, as `understood { json }` gives it, edited or not.</param>
    /// <param name="first">At most so many races, 1 to 100.</param>
    /// <param name="after">Cursor of the race before the page; left out, the page starts at the best.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    [Cost(30)]
    public async Task<IAskOutcome> AskAsync(
        string? question = null,
        OpaqueId? me = null,
        string? meaning = null,
        int first = 20,
        string? after = null,
        CancellationToken cancellationToken = default
    )
    {
        var request = AskArguments.Of(question, me, meaning);
        var page = new PageArguments(first, after, Last: null, Before: null).Of(
            $"ask {request.AthleteId} {request.RaceId} {question}{meaning}"
        );
        return await Retrieval.AskAsync(request, page.Skip, page.Take, cancellationToken) switch
        {
            QuestionReply.Answered answered => new Answer(request, answered, page),
            QuestionReply.NotUnderstood refused => new NotUnderstood(
                refused.Code,
                refused.Reason,
                refused.Hints,
                refused.Meaning
            ),
            var other => throw new InvalidOperationException($"Unknown reply {other.GetType().Name}."),
        };
    }

    /// <summary>
    /// Finds athletes, events and races by words of names, countries, events and categories: each word of the text must start a
    /// word of what is found, however it is spelled (`Mueller` is `Müller`; Cyrillic and Greek are found in Latin letters). Events come
    /// first, then athletes, then races; of each, what begins with the text first. A race is also found by its start number, where its event is
    /// named in the text or by `eventId`; such come last. When nothing has the words, what is a typing error or two away.
    /// </summary>
    /// <param name="text">The words, 1 to 200 characters.</param>
    /// <param name="kinds">Only these kinds of things; left out, all.</param>
    /// <param name="eventId">Only races of this event: its athletes are found as their races there.</param>
    /// <param name="page">The part of the list.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    [Cost(20)]
    public async Task<Connection<ISearchFinding>> SearchAsync(
        string text,
        IReadOnlyList<SearchKind>? kinds,
        OpaqueId? eventId,
        [Page] PageArguments page,
        CancellationToken cancellationToken
    )
    {
        if (text.Length is 0 or > MaxTextLength)
        {
            throw new ExecutionError($"'text' has 1 to {MaxTextLength} characters.") { Code = "OUT_OF_RANGE" };
        }

        ImmutableArray<SearchKind> wanted = [.. (kinds ?? Enum.GetValues<SearchKind>()).Distinct().Order()];
        var within = eventId?.KeyOf(IdKind.Event);
        var asked = page.Of($"search {string.Join(',', wanted)} {within} {text}");
        var found = await Retrieval.SearchAsync(new(text, wanted, within), asked.Range, cancellationToken);
        return Connection<ISearchFinding>.OfPositions(found.Hits.Select(Show), asked, found.Start, found.Total);
    }

    /// <summary>
    /// Finds texts on the sport and its training by words, English or German: loads, distances, divisions, standards, and what coaches say of
    /// lost time; also by what is meant, where the service has a sentence model. Best first.
    /// </summary>
    /// <param name="text">The words, 1 to 200 characters.</param>
    /// <param name="first">At most so many, 1 to 20.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    [Cost(5)]
    public async Task<IEnumerable<Passage>> PassagesAsync(
        string text,
        int first = 5,
        CancellationToken cancellationToken = default
    )
    {
        if (text.Length is 0 or > MaxTextLength)
        {
            throw new ExecutionError($"'text' has 1 to {MaxTextLength} characters.") { Code = "OUT_OF_RANGE" };
        }

        return await Retrieval.FindPassagesAsync(text, PageArguments.Bounded(first, MaxPassages), cancellationToken);
    }

    private static ISearchFinding Show(SearchHit hit) =>
        hit switch
        {
            SearchHit.Event found => new EventFinding(found),
            SearchHit.Athlete found => new AthleteFinding(found),
            SearchHit.Race found => new RaceFinding(new FoundRace(found.Found, null, null)),
            _ => throw new ArgumentOutOfRangeException(nameof(hit)),
        };
}
