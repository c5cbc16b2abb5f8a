using System.Text.Json;
using GraphQLParser;
using RoxMind.GraphQL.Execution.Limits;

namespace RoxMind.Tests.GraphQL;

public sealed class DocumentLimitsTests
{
    private static readonly LimitOptions s_limits = new();

    public static TheoryData<string, string> Hostile =>
        new()
        {
            { "repeated fields", $"{{ {Repeat("a ", 20_000)} }}" },
            { "few repeated fields", $"{{ x {{ {Repeat("a ", 11)} }} }}" },
            { "deep fields", $"{Repeat("{a", 60)}{Repeat("}", 60)}" },
            { "deeper than the parser", $"{Repeat("{a", 20_000)}{Repeat("}", 20_000)}" },
            { "aliases", $"{{ {string.Join(' ', Enumerable.Range(0, 100).Select(i => $"a{i}: a"))} }}" },
            { "root fields", $"{{ {Repeat("a ", 31)} }}" },
            { "directives", $"{{ a {Repeat("@skip(if: true) ", 100)} }}" },
            { "doubling fragments", Doubling(40) },
            { "circular fragments", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }" },
            {
                "unused fragments",
                string.Concat(Enumerable.Range(0, 200).Select(i => $"fragment F{i} on Query {{ a }} ")) + "{ a }"
            },
            { "spreads", $"{{ {Repeat("...A ", 1000)} }} fragment A on Query {{ a }}" },
            { "inline fragments", $"{{ {Repeat("... { a } ", 500)} }}" },
            { "operations", string.Concat(Enumerable.Range(0, 100).Select(i => $"query Q{i} {{ a }} ")) },
            { "variables", $"query({string.Join(' ', Enumerable.Range(0, 1000).Select(i => $"$v{i}: Int"))}) {{ a }}" },
            { "values", $"{{ a(list: [{Repeat("1,", 20_000)}]) }}" },
            { "object fields", $"{{ a(o: {{ {Repeat("x: 1 ", 8_000)} }}) }}" },
            { "arguments", $"{{ a({Repeat("x: 1 ", 8_000)}) }}" },
            {
                "arguments of one field",
                $"{{ a({string.Join(' ', Enumerable.Range(0, 50).Select(i => $"a{i}: 1"))}) }}"
            },
            { "long names", $"{{ {new string('a', 60_000)} }}" },
            { "type definitions", "type A { a: Int }" },
            {
                "introspection within introspection",
                "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }"
            },
            {
                "introspection over and over",
                $"{{ {string.Join(' ', Enumerable.Range(0, 9).Select(i => $"a{i}: __schema {{ types {{ fields {{ args {{ name type {{ name }} defaultValue }} type {{ name }} name }} possibleTypes {{ fields {{ name description }} }} }} }}"))} }}"
            },
            { "nested lists", $"{{ a(list: {Repeat("[", 20_000)}{Repeat("]", 20_000)}) }}" },
            { "nested objects", $"{{ a(o: {Repeat("{x:", 10_000)} 1 {Repeat("}", 10_000)}) }}" },
            { "nested types of variables", $"query($v: {Repeat("[", 20_000)}Int{Repeat("]", 20_000)}) {{ a }}" },
            { "directives on everything", $"query {Repeat("@a ", 5000)} {{ a }}" },
        };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Hostile_document_is_refused_before_validation(string name, string document)
    {
        await using var host = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        var response = await host.ExecuteAsync(document);
        var code = response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
        Assert.True(code is "LIMIT_EXCEEDED" or "TOO_LARGE", $"{name}: {code}");
        Assert.Equal(1, response.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public void Fragment_counts_as_often_as_it_is_spread()
    {
        var limits = new LimitOptions { MaxFields = 10 };
        const string Fragment = "fragment A on Query { a b c }";
        Assert.Null(Check($"{{ x {{ ...A }} y {{ ...A }} }} {Fragment}", limits));
        Assert.NotNull(Check($"{{ x {{ ...A }} y {{ ...A }} z {{ ...A }} }} {Fragment}", limits));
    }

    [Fact]
    public void Depth_counts_through_fragments()
    {
        var limits = new LimitOptions { MaxDepth = 3 };
        Assert.Null(Check("{ a { b { ... { c } } } }", limits));
        Assert.NotNull(Check("{ a { b { ...F } } } fragment F on X { c { d } }", limits));
    }

    [Fact]
    public async Task Full_introspection_is_within_the_limits()
    {
        await using var host = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        var data = await host.DataAsync(
            """
            query IntrospectionQuery {
              __schema {
                description queryType { name kind } mutationType { name kind } subscriptionType { name kind }
                types { ...FullType }
                directives { name description isRepeatable locations args { ...InputValue } }
              }
            }
            fragment FullType on __Type {
              kind name description isOneOf
              fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
              inputFields(includeDeprecated: true) { ...InputValue }
              interfaces { ...TypeRef }
              enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
              possibleTypes { ...TypeRef }
            }
            fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
            fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } } }
            """
        );
        Assert.Equal(JsonValueKind.Object, data.GetProperty("__schema").ValueKind);
    }

    private static string? Check(string document, LimitOptions? limits = null) =>
        DocumentLimits.Check(Parser.Parse(document), limits ?? s_limits);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Doubling(int levels) =>
        "{ ...F0 } "
        + string.Concat(
            Enumerable.Range(0, levels).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }} ")
        )
        + $"fragment F{levels} on Query {{ a }}";
}
