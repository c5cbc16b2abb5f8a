using System.Security.Cryptography;
using System.Text;

namespace RoxMind.Benchmarks.Gateway.Fuzz;

/// <summary>Makes what looks like requests out of requests; the same for the same seed.</summary>
internal sealed class Garbler(FuzzForms forms, int seed)
{
    private static readonly string[] s_marks =
    [
        "{",
        "}",
        "(",
        ")",
        "$",
        "@",
        "...",
        "\"",
        "\"\"\"",
        "!",
        "[",
        "]",
        ":",
        "\\",
        "#",
        "&",
        "|",
        "\\u{",
        "\\uD800",
        "\\u{1F600}",
        "\uD800",
        "\uFEFF",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A number below a bound.</summary>
    public int Next(int bound) => _random.Next(bound);

    /// <summary>One of some.</summary>
    public T Pick<T>(IReadOnlyList<T> from) => from[Next(from.Count)];

    /// <summary>The path and the parameters of a GET.</summary>
    public string Address()
    {
        var document = Next(4) == 0 ? Pick(forms.Subscriptions) : Document();
        var parameters = new List<string>();
        Add("query", document, Next(5) > 0);
        Add("variables", Variables(), Next(2) == 0);
        Add("operationName", Pick(forms.Values), Next(4) == 0);
        Add("documentId", Id(document), Next(5) == 0);
        Add("extensions", Extensions(document), Next(3) == 0);
        return $"graphql?{string.Join('&', parameters)}";

        void Add(string name, string value, bool isGiven)
        {
            if (isGiven)
            {
                parameters.Add($"{name}={Escaped(value)}");
            }
        }
    }

    /// <summary>The body of a request.</summary>
    public byte[] Body()
    {
        var document = Document();
        var named = Next(6) == 0 ? $",\"documentId\":{Quoted(Id(document))}" : string.Empty;
        var body =
            $$"""{"query":{{(Next(8) == 0 ? "null" : Quoted(document))}}{{named}},"variables":{{Variables()}},"operationName":{{(Next(10) == 0 ? Pick(forms.Values) : "null")}},"extensions":{{Extensions(document)}}}""";
        return Next(5) switch
        {
            0 => Bytes(Garbled(body)),
            1 => Bytes($"[{body},{Garbled(body)}]"),
            2 => Noise(),
            _ => Bytes(body),
        };
    }

    /// <summary>The body of a request whose answers are a stream.</summary>
    public byte[] Subscription()
    {
        var document = Next(3) == 0 ? Garbled(Pick(forms.Subscriptions)) : Pick(forms.Subscriptions);
        return Bytes($$"""{"query":{{Quoted(document)}},"variables":{{Variables()}}}""");
    }

    /// <summary>A message of a WebSocket.</summary>
    public byte[] Frame()
    {
        switch (Next(5))
        {
            case 0:
                return Noise();
            case 1:
                var document = Next(2) == 0 ? Document() : Pick(forms.Subscriptions);
                return Bytes(
                    $$$"""{"id":"{{{Next(3)}}}","type":"subscribe","payload":{"query":{{{Quoted(document)}}},"variables":{{{Variables()}}},"extensions":{{{Extensions(document)}}}}}"""
                );
            default:
                return Bytes(Next(2) == 0 ? Pick(forms.Frames) : Garbled(Pick(forms.Frames)));
        }
    }

    private string Document() => Next(3) == 0 ? Pick(forms.Documents) : Garbled(Pick(forms.Documents));

    private string Variables() =>
        Next(8) == 0
            ? Pick(forms.Values)
            : $$"""{"id":{{Value()}},"ids":{{Value()}},"n":{{Value()}},"c":{{Value()}},"a":{{Value()}},"q":{{Value()}},"to":{{Value()}},"f":{{Value()}},"o":{{Value()}},"after":{{Value()}},"input":{{Value()}}}""";

    private string Value() => Pick(forms.Values);

    private string Extensions(string document) =>
        Next(3) > 0 ? "null"
        : Next(3) > 0 ? $$$"""{"persistedQuery":{"version":1,"sha256Hash":{{{Quoted(Id(document))}}}}}"""
        : Pick(forms.Values);

    /// <summary>The name of a document, or of another, or none.</summary>
    private string Id(string document) =>
        Next(5) switch
        {
            0 => Garbled(Hash(document)),
            1 => $"sha256:{Hash(document)}",
            2 => Hash(Pick(forms.Documents)),
            _ => Hash(document),
        };

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Bytes(text)));

    /// <summary>Half of a surrogate pair has no escape: it is sent as the bytes that it would have.</summary>
    private static string Escaped(string text) =>
        string.Concat(
            Bytes(text).Select(value => char.IsAsciiLetterOrDigit((char)value) ? $"{(char)value}" : $"%{value:X2}")
        );

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
                    garbled.Insert(at, Pick(s_marks));
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

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
