using System.Text;

namespace RoxMind.Benchmarks.Gateway;

/// <summary>Makes what looks like requests out of requests; the same for the same seed.</summary>
internal sealed class Garbler(int seed)
{
    private static readonly string[] _documents =
    [
        "{ events(first: 3) { edges { node { id name finishers } } totalCount } }",
        "query A($id: ID!, $n: Int = 3) { event(id: $id) { leaderboard(first: $n) { edges { node { rank name } } } } }",
        "query B { ...F } fragment F on Query { events { pageInfo { hasNextPage } } __typename @skip(if: true) }",
        "mutation($input: RecordSplitsInput!) { recordSplits(input: $input) { __typename } }",
        "subscription($id: ID!) { eventFeed(eventId: $id, after: 3) { seq fact { __typename } } }",
        "{ a: __typename b: __schema { types { name } } c: event(id: \"\"\"x\"\"\") { id } }",
    ];

    private static readonly string[] _values =
    [
        "null",
        "true",
        "-1",
        "1e400",
        "99999999999999999999",
        "\"\"",
        "\"\\ud800\"",
        "[]",
        "[[[]]]",
        "{}",
        "{\"a\":{\"b\":[1]}}",
        "\"ZQp4\"",
        "0.5",
        "\"\u0000\"",
        "{\"eventName\":\"S8 2026 X\",\"splits\":[]}",
        "{\"splits\":null}",
    ];

    private static readonly string[] _frames =
    [
        """{"type":"connection_init"}""",
        """{"type":"connection_init","payload":7}""",
        """{"type":"ping"}""",
        """{"type":"pong","payload":{}}""",
        """{"id":"1","type":"complete"}""",
        """{"id":"1","type":"subscribe","payload":{"query":"{ __typename }"}}""",
        """{"id":"2","type":"subscribe","payload":{"query":"subscription { eventFeed(eventId: \"ZQp4\") { seq } }"}}""",
        """{"id":"","type":"subscribe","payload":{}}""",
        """{"id":3,"type":"subscribe"}""",
        """{"type":"nothing"}""",
        "[]",
        "null",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A number below a bound.</summary>
    public int Next(int bound) => _random.Next(bound);

    /// <summary>A document.</summary>
    public string Document() => Garbled(Pick(_documents));

    /// <summary>The body of a request.</summary>
    public byte[] Body()
    {
        var body =
            $$"""{"query":{{Quoted(Next(2) == 0 ? Document() : Pick(_documents))}},"variables":{{Variables()}},"operationName":{{Pick(_values)}},"extensions":{{Pick(_values)}}}""";
        return Next(4) switch
        {
            0 => Bytes(Garbled(body)),
            1 => Bytes($"[{body},{Garbled(body)}]"),
            2 => Noise(),
            _ => Bytes(body),
        };
    }

    /// <summary>A message of a WebSocket.</summary>
    public byte[] Frame() => Next(5) == 0 ? Noise() : Bytes(Next(2) == 0 ? Pick(_frames) : Garbled(Pick(_frames)));

    private string Variables() =>
        Next(3) == 0 ? Pick(_values) : $$"""{"id":{{Pick(_values)}},"n":{{Pick(_values)}},"input":{{Pick(_values)}}}""";

    private byte[] Noise()
    {
        var noise = new byte[Next(200)];
        _random.NextBytes(noise);
        return noise;
    }

    private string Garbled(string text)
    {
        var garbled = new StringBuilder(text);
        for (var i = Next(4); i >= 0 && garbled.Length > 1; i--)
        {
            var at = Next(garbled.Length);
            switch (Next(5))
            {
                case 0:
                    garbled.Remove(at, Math.Min(Next(10), garbled.Length - at));
                    break;
                case 1:
                    garbled.Insert(at, (char)Next(0x3000));
                    break;
                case 2:
                    garbled.Insert(
                        at,
                        Pick(["{", "}", "(", ")", "$", "@", "...", "\"", "\"\"\"", "!", "[", "]", ":", "\\", "#"])
                    );
                    break;
                case 3:
                    garbled.Insert(at, garbled.ToString(at, Math.Min(40, garbled.Length - at)));
                    break;
                default:
                    garbled[at] = (char)Next(128);
                    break;
            }
        }

        return garbled.ToString();
    }

    private string Pick(string[] from) => from[Next(from.Length)];

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
