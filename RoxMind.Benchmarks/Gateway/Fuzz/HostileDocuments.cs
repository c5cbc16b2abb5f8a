namespace RoxMind.Benchmarks.Gateway.Fuzz;

/// <summary>Documents that are made to cost more to answer than to send, each at most 64 KB.</summary>
internal static class HostileDocuments
{
    private const int MaxBytes = 63 * 1024;
    private const string Deep = "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }";

    /// <summary>All of them by name.</summary>
    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        ("repeated fields", $"{{ {Filled("__typename ")} }}"),
        ("repeated fields within the limits", $"{{ {Repeat("__typename ", 10)} }}"),
        ("overlapping fields", $"{{ {Overlapping(width: 10, depth: 2)} }}"),
        (
            "overlapping fields with arguments",
            $"{{ {Each(30, i => $"events(first: {i + 1}) {{ edges {{ node {{ id }} }} }}")} }}"
        ),
        ("aliases", $"{{ {Each(3000, i => $"a{i}: __typename")} }}"),
        ("aliases within the limits", $"{{ {Each(30, i => $"a{i}: __typename")} }}"),
        ("deep fields", $"{Filled("{a", 2)}{Filled("}", 2)}"),
        ("unclosed braces", Filled("{a")),
        ("fragment cycle", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"),
        ("long fragment cycle", $"{{ ...F0 }} {Each(90, i => $"fragment F{i} on Query {{ ...F{(i + 1) % 90} }}")}"),
        (
            "fragment fan-out",
            $"{{ ...F0 }} {Each(40, i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }}")} fragment F40 on Query {{ __typename }}"
        ),
        (
            "fragment chain",
            $"{{ ...F0 }} {Each(48, i => $"fragment F{i} on Query {{ ...F{i + 1} }}")} fragment F48 on Query {{ __typename }}"
        ),
        ("many fragments", $"{{ __typename }} {Each(1500, i => $"fragment F{i} on Query {{ __typename }}")}"),
        ("directives", $"{{ __typename {Filled("@skip(if: false) ")} }}"),
        ("unknown directives", $"query {Filled("@a ")} {{ __typename }}"),
        (
            "directives within the limits",
            $"{{ {Each(30, i => $"a{i}: __typename @skip(if: false) @include(if: true)")} }}"
        ),
        ("inline fragments", $"{{ {Filled("... { __typename } ")} }}"),
        ("list of numbers", $"{{ event(id: [{Filled("1,")}]) {{ id }} }}"),
        ("nested lists", $"{{ event(id: {Filled("[", 2)}{Filled("]", 2)}) {{ id }} }}"),
        ("nested objects", $"{{ event(id: {Repeat("{a:", 15_000)}1{Repeat("}", 15_000)}) {{ id }} }}"),
        ("long number", $"{{ events(first: {Filled("9")}) {{ totalCount }} }}"),
        ("long float", $"{{ events(first: 1e{Filled("9")}) {{ totalCount }} }}"),
        ("long string", $"{{ event(id: \"{Filled("x")}\") {{ id }} }}"),
        ("escapes", $"{{ event(id: \"{Filled("\\u0041")}\") {{ id }} }}"),
        ("block string", $"{{ event(id: \"\"\"{Filled("\n x")}\"\"\") {{ id }} }}"),
        ("long name", $"{{ {Filled("a")} }}"),
        ("long comment", $"#{Filled("x")}\n{{ __typename }}"),
        ("commas", $"{{ {Filled(",")} __typename }}"),
        ("many variables", $"query({Each(3500, i => $"$v{i}: Int")}) {{ __typename }}"),
        ("variables within the limits", $"query({Each(60, i => $"$v{i}: Int")}) {{ __typename }}"),
        ("variable of a nested type", $"query($v: {Filled("[", 2)}Int{Filled("]", 2)}) {{ __typename }}"),
        ("many operations", Each(2500, i => $"query Q{i} {{ __typename }}")),
        ("unknown fields", $"{{ {Each(500, i => $"a{i % 30}{(char)('a' + (i % 26))}")} }}"),
        ("unknown fields with near names", $"{{ {Each(30, i => $"event{i}")} }}"),
        ("unknown arguments", $"{{ events({Each(900, i => $"a{i}: 1")}) {{ totalCount }} }}"),
        ("deep introspection", Deep),
        (
            "deeper introspection",
            Deep.Replace("{ name }", "{ type { fields { type { fields { name } } } } }", StringComparison.Ordinal)
        ),
        (
            "introspection over and over",
            $"{{ {Each(20, i => $"a{i}: __schema {{ types {{ name fields {{ name type {{ name }} }} }} }}")} }}"
        ),
        ("definitions of types", Filled("type A { a: Int } ")),
        ("nothing", Filled(" ")),
        ("half a document", "query { a(b: \""),
    ];

    private static string Overlapping(int width, int depth) =>
        depth == 0 ? "id" : Repeat($"event(id: \"x\") {{ {Overlapping(width, depth - 1)} }} ", width);

    private static string Each(int count, Func<int, string> part) =>
        string.Join(' ', Enumerable.Range(0, count).Select(part));

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Filled(string text, int share = 1) => Repeat(text, MaxBytes / share / text.Length);
}
