using System.Collections.Immutable;
using GraphQL;
using RoxMind.Grains.Retrieval;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.GraphQL.Schema.Relay;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Retrieval;

/// <summary>Answers questions and searches by words.</summary>
internal sealed class AskQueries(IGrainFactory grains)
{
    private const int MaxTextLength = 200;

    private IRetrievalGrain Retrieval => grains.GetGrain<IRetrievalGrain>(0);

    /// <summary>
    /// Answers a question about races in plain English or German: who (gender, division, age, country, name), where (event, season,
    /// year), how fast, relatively strong or weak in which segments, fastest, or most improved. Tells what it understood.
    /// </summary>
    /// <param name="question">The question, at most 500 characters, for example `women 30-34 who are strong on sleds but slow on wall balls`.</param>
    /// <param name="first">At most so many races, 1 to 100.</param>
    /// <param name="after">Cursor of the race before the page; left out, the page starts at the best.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    [Cost(30)]
    public async Task<IAskOutcome> AskAsync(
        string question,
        int first = 20,
        string? after = null,
        CancellationToken cancellationToken = default
    )
    {
        var page = new PageArguments(first, after, Last: null, Before: null).Of($"ask {question}");
        return await Retrieval.AskAsync(question, page.Skip, page.Take, cancellationToken) switch
        {
            QuestionReply.Answered answered => new Answer(answered.Question, answered.Found, page),
            QuestionReply.NotUnderstood refused => new NotUnderstood(refused.Code, refused.Reason, refused.Hints),
            var other => throw new InvalidOperationException($"Unknown reply {other.GetType().Name}."),
        };
    }

    /// <summary>
    /// Finds athletes, events and races by words of names, countries, events and categories: each word of the text must start a
    /// word of what is found, however it is spelled (`Mueller` is `Müller`; Cyrillic and Greek are found in Latin letters). Events come
    /// first, then athletes, then races; of each, what begins with the text first. When nothing has the words, what is a typing error or two
    /// away.
    /// </summary>
    /// <param name="text">The words, 1 to 200 characters.</param>
    /// <param name="kinds">Only these kinds of things; left out, all.</param>
    /// <param name="page">The part of the list.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    [Cost(20)]
    public async Task<Connection<ISearchFinding>> SearchAsync(
        string text,
        IReadOnlyList<SearchKind>? kinds,
        [Page] PageArguments page,
        CancellationToken cancellationToken
    )
    {
        if (text.Length is 0 or > MaxTextLength)
        {
            throw new ExecutionError($"'text' has 1 to {MaxTextLength} characters.") { Code = "OUT_OF_RANGE" };
        }

        ImmutableArray<SearchKind> wanted = [.. (kinds ?? Enum.GetValues<SearchKind>()).Distinct().Order()];
        var asked = page.Of($"search {string.Join(',', wanted)} {text}");
        var found = await Retrieval.SearchAsync(text, wanted, asked.Range, cancellationToken);
        return Connection<ISearchFinding>.OfPositions(found.Hits.Select(Show), asked, found.Start, found.Total);
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
