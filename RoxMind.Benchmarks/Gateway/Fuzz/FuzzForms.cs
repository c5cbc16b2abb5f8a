namespace RoxMind.Benchmarks.Gateway.Fuzz;

/// <summary>What malformed requests are made of: requests in every form that is understood.</summary>
/// <param name="eventId">An event that is there.</param>
internal sealed class FuzzForms(string eventId)
{
    /// <summary>Documents of queries and mutations.</summary>
    public IReadOnlyList<string> Documents { get; } =
    [
        "{ events(first: 3) { edges { node { id name finishers } } totalCount } }",
        "query A($id: ID!, $n: Int = 3) { event(id: $id) { leaderboard(first: $n) { edges { node { rank name } } } } }",
        "query B { ...F } fragment F on Query { events { pageInfo { hasNextPage } } __typename @skip(if: true) }",
        "mutation($input: RecordSplitsInput!) { recordSplits(input: $input) { __typename } }",
        "{ a: __typename b: __schema { types { name } } c: event(id: \"\"\"x\"\"\") { id } }",
        "\"What it asks.\" query C(\"Which event.\" $id: ID! = \"x\") { event(id: $id) { ...G } } \"\"\"What\nit reads.\"\"\" fragment G on Event { name head }",
        "\"\"\" block \\\"\"\" string \"\"\" query D(\"\" $a: String = \"\"\"\n  a\n b\"\"\") { search(text: $a) { totalCount } }",
        "{ search(text: \"\\u{1F3C3}\\u{4e2d}\\uD83C\\uDFC3 M\\u00fcller\", kinds: [ATHLETE]) { totalCount } }",
        "{ search(text: \"\\uD800\") { totalCount } other: search(text: \"\\u{D800}\\u{110000}\\u{}\") { totalCount } }",
        "query E($to: SimilarToInput!) { similarAthletes(to: $to, first: 2) { edges { node { name } } } }",
        "{ similarAthletes(to: { raceId: \"x\", query: \"women 30-34\" }) { totalCount } b: similarAthletes(to: {}) { totalCount } }",
        "query F($q: String) { similarAthletes(to: { query: $q }) { totalCount } }",
        "{ events(filter: { season: 8, isLive: true, text: \"S8\", from: \"2026-01-01\" }, orderBy: { by: NAME, direction: DESCENDING }) { totalCount } }",
        "query H($f: EventFilterInput, $o: EventOrderInput) { events(filter: $f, orderBy: $o, last: 2) { edges { cursor } } }",
        $"query I($c: String, $n: Int) {{ event(id: \"{eventId}\") {{ leaderboard(first: $n, after: $c) {{ pageInfo {{ endCursor }} }} onCourse(last: $n, before: $c) {{ edges {{ cursor node {{ id }} }} }} }} }}",
        $"{{ event(id: \"{eventId}\") {{ name head finishers leaderboard {{ totalCount }} placeOf(timeS: 5100) {{ __typename }} }} }}",
        "query J($ids: [ID!]!) { nodes(ids: $ids) { id __typename ... on Event { name } } compare(races: $ids) { __typename } }",
    ];

    /// <summary>Documents of subscriptions.</summary>
    public IReadOnlyList<string> Subscriptions { get; } =
    [
        $"subscription {{ eventFeed(eventId: \"{eventId}\", after: 0) {{ seq fact {{ __typename }} }} }}",
        "\"Follows.\" subscription A(\"Which.\" $id: ID!, $after: Long = 1) { eventFeed(eventId: $id, after: $after) { seq } }",
        "subscription { eventFeed(eventId: \"ZQp4\") { seq } other: eventFeed(eventId: \"ZQp4\") { seq } }",
        $"subscription {{ eventFeed(eventId: \"{eventId}\", after: 99999) {{ seq at }} }}",
    ];

    /// <summary>Values of parameters and variables, as JSON.</summary>
    public IReadOnlyList<string> Values { get; } =
    [
        "null",
        "true",
        "-1",
        "3",
        "1e400",
        "99999999999999999999",
        "\"\"",
        "\"\\ud800\"",
        "\"\\ud83c\\udfc3\"",
        "\"\\u{1F3C3}\"",
        "[]",
        "[[[]]]",
        "{}",
        "{\"a\":{\"b\":[1]}}",
        "\"ZQp4\"",
        "0.5",
        "\"\u0000\"",
        "{\"eventName\":\"S8 2026 X\",\"splits\":[]}",
        "{\"splits\":null}",
        "{\"raceId\":\"x\",\"query\":\"y\"}",
        "{\"raceId\":null}",
        "{\"query\":\"men 40-44 around 1:10\"}",
        "{\"season\":8,\"isLive\":null,\"text\":\"\"}",
        "{\"by\":\"NAME\",\"direction\":\"UP\"}",
        "\"MDAwMDAwMDA6MCw0MDAwMDAwOmE\"",
        $"\"{eventId}\"",
        $"[\"{eventId}\",\"x\",null]",
    ];

    /// <summary>Messages of graphql-transport-ws.</summary>
    public IReadOnlyList<string> Frames { get; } =
    [
        """{"type":"connection_init"}""",
        """{"type":"connection_init","payload":7}""",
        """{"type":"ping"}""",
        """{"type":"pong","payload":{}}""",
        """{"id":"1","type":"complete"}""",
        """{"id":"1","type":"subscribe","payload":{"query":"{ __typename }"}}""",
        """{"id":"2","type":"subscribe","payload":{"query":"subscription { eventFeed(eventId: \"ZQp4\") { seq } }"}}""",
        """{"id":"\ud800","type":"subscribe","payload":{"query":"{ __typename }","variables":{"a":"\udc00"}}}""",
        """{"id":"5","type":"subscribe","payload":{"documentId":"sha256:0000","extensions":{"persistedQuery":{"version":1}}}}""",
        """{"id":"","type":"subscribe","payload":{}}""",
        """{"id":3,"type":"subscribe"}""",
        """{"type":"nothing"}""",
        "[]",
        "null",
    ];

    /// <summary>Values of the header that says which answers are taken.</summary>
    public IReadOnlyList<string> Accepts { get; } =
    [
        "application/json",
        "application/graphql-response+json",
        "text/event-stream",
        "*/*",
        "multipart/mixed;subscriptionSpec=1.0, application/json",
        "text/event-stream;q=0, application/json;q=0.5",
        "nothing/at-all",
    ];
}
