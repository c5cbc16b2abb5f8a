using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RoxMind.GraphQL.Execution.Documents;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.GraphQL.Documents;

public sealed class PersistedDocumentTests : IDisposable
{
    private const string Trusted = "query Trusted { __typename }";
    private const string Other = "{ __typename other: __typename }";
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Trusted_document_is_executed_by_its_id()
    {
        await using var host = await StartAsync(isPersistedOnly: true);
        foreach (var id in new[] { Hash(Trusted), $"sha256:{Hash(Trusted)}", Hash(Trusted + "\n").ToUpperInvariant() })
        {
            Assert.Equal("""{"data":{"__typename":"Query"}}""", await SendAsync(host, new { documentId = id }));
        }

        var answer = await host.Http.GetStringAsync(
            new Uri($"/graphql?documentId=sha256:{Hash(Trusted)}", UriKind.Relative)
        );
        Assert.Equal("""{"data":{"__typename":"Query"}}""", answer);
    }

    [Fact]
    public async Task Answer_to_a_persisted_document_is_kept_until_it_is_another()
    {
        await using var host = await StartAsync(isPersistedOnly: false);
        var target = new Uri($"/graphql?documentId=sha256:{Hash(Trusted)}", UriKind.Relative);
        using var first = await host.Http.GetAsync(target);
        Assert.NotNull(first.Headers.ETag);
        Assert.True(first.Headers.CacheControl is { Private: true, NoCache: true });
        using var again = new HttpRequestMessage(HttpMethod.Get, target);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag);
        using var second = await host.Http.SendAsync(again);
        Assert.Equal(System.Net.HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());

        using var other = new HttpRequestMessage(HttpMethod.Get, target);
        other.Headers.TryAddWithoutValidation("If-None-Match", "W/\"0\"");
        using var third = await host.Http.SendAsync(other);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await third.Content.ReadAsStringAsync());
        using var unnamed = await host.Http.GetAsync(new Uri("/graphql?query={__typename}", UriKind.Relative));
        Assert.Null(unnamed.Headers.ETag);
    }

    [Fact]
    public async Task Nothing_else_is_executed_when_only_persisted_documents_are_however_often_it_is_sent()
    {
        await using var host = await StartAsync(isPersistedOnly: true);

        // A cache that is asked before the question of trust would answer these from the second time on.
        await SendAsync(host, new { documentId = Hash(Trusted) });
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("PERSISTED_DOCUMENTS_ONLY", await CodeAsync(host, new { query = Trusted }));
            Assert.Equal("PERSISTED_DOCUMENTS_ONLY", await CodeAsync(host, new { query = Other }));
            Assert.Equal("PERSISTED_DOCUMENTS_ONLY", await CodeAsync(host, Automatic(Other, withText: true)));
            Assert.Equal("PERSISTED_DOCUMENTS_ONLY", await CodeAsync(host, Automatic(Other, withText: false)));
            Assert.Equal("PERSISTED_DOCUMENTS_ONLY", await CodeAsync(host, new { documentId = Hash(Other) }));
            Assert.Equal(
                "PERSISTED_QUERY_HASH_MISMATCH",
                await CodeAsync(host, new { query = Other, documentId = Hash(Trusted) })
            );
        }
    }

    [Fact]
    public async Task Automatic_persisted_query_is_asked_for_once_and_then_known()
    {
        await using var host = await StartAsync(isPersistedOnly: false);
        using var first = JsonDocument.Parse(await SendAsync(host, Automatic(Other, withText: false)));
        var error = first.RootElement.GetProperty("errors")[0];
        Assert.Equal("PersistedQueryNotFound", error.GetProperty("message").GetString());
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", error.GetProperty("extensions").GetProperty("code").GetString());

        const string Answer = """{"data":{"__typename":"Query","other":"Query"}}""";
        Assert.Equal(Answer, await SendAsync(host, Automatic(Other, withText: true)));
        Assert.Equal(Answer, await SendAsync(host, Automatic(Other, withText: false)));
    }

    [Fact]
    public async Task Hash_of_a_document_that_was_sent_plainly_before_becomes_known_too()
    {
        await using var host = await StartAsync(isPersistedOnly: false);
        await SendAsync(host, new { query = Other });
        await SendAsync(host, Automatic(Other, withText: true));
        Assert.Contains("data", await SendAsync(host, Automatic(Other, withText: false)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_and_oversized_documents_are_never_kept()
    {
        await using var host = await StartAsync(isPersistedOnly: false);
        var deep = string.Concat(Enumerable.Repeat("{ a ", 40)) + string.Concat(Enumerable.Repeat("}", 40));
        foreach (var hostile in new[] { "{ nothing }", "{ __typename", deep })
        {
            await CodeAsync(host, Automatic(hostile, withText: true));
            Assert.Equal("PERSISTED_QUERY_NOT_FOUND", await CodeAsync(host, Automatic(hostile, withText: false)));
        }

        Assert.Equal(0, host.Services.GetRequiredService<DocumentCache>().Count);
    }

    [Fact]
    public async Task Wrong_variables_are_one_callers_own()
    {
        await using var host = await StartAsync(isPersistedOnly: false);
        const string Query = "query($isOn: Boolean!) { __typename @include(if: $isOn) }";
        for (var i = 0; i < 2; i++)
        {
            var wrong = await SendAsync(host, new { query = Query, variables = new { isOn = "maybe" } });
            Assert.Contains("errors", wrong, StringComparison.Ordinal);
            var right = await SendAsync(host, new { query = Query, variables = new { isOn = true } });
            Assert.Equal("""{"data":{"__typename":"Query"}}""", right);
            var off = await SendAsync(host, new { query = Query, variables = new { isOn = false } });
            Assert.Equal("""{"data":{}}""", off);
        }
    }

    [Fact]
    public async Task Operations_of_one_kept_document_are_told_apart()
    {
        await using var host = await StartAsync(isPersistedOnly: false);
        const string Query = "query A { a: __typename } query B { b: __typename }";
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(
                """{"data":{"a":"Query"}}""",
                await SendAsync(host, new { query = Query, operationName = "A" })
            );
            Assert.Equal(
                """{"data":{"b":"Query"}}""",
                await SendAsync(host, new { query = Query, operationName = "B" })
            );
            Assert.Contains("errors", await SendAsync(host, new { query = Query }), StringComparison.Ordinal);
            Assert.Contains(
                "errors",
                await SendAsync(host, new { query = Query, operationName = "C" }),
                StringComparison.Ordinal
            );
        }
    }

    public void Dispose() => _folder.Dispose();

    private async Task<GatewayHost> StartAsync(bool isPersistedOnly)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "trusted.graphql"), Trusted + "\n");
        return await GatewayHost.StartAsync(
            FakeGrains.Create().Factory,
            services =>
                services.Configure<DocumentOptions>(options =>
                {
                    options.PersistedDocuments = _folder.Path;
                    options.PersistedOnly = isPersistedOnly;
                })
        );
    }

    private static string Hash(string text) => DocumentHash.Of(text);

    private static object Automatic(string text, bool withText) =>
        new
        {
            query = withText ? text : null,
            extensions = new { persistedQuery = new { version = 1, sha256Hash = Hash(text) } },
        };

    private static async Task<string> SendAsync(GatewayHost host, object request)
    {
        using var response = await host.Http.PostAsJsonAsync("/graphql", request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task<string?> CodeAsync(GatewayHost host, object request)
    {
        using var json = JsonDocument.Parse(await SendAsync(host, request));
        var error = json.RootElement.GetProperty("errors")[0];
        return error.TryGetProperty("extensions", out var extensions)
            ? extensions.GetProperty("code").GetString()
            : null;
    }
}
