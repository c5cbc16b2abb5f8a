using GraphQLParser;
using Microsoft.Extensions.Options;
using RoxMind.GraphQL.Execution.Documents;

namespace RoxMind.Tests.GraphQL.Documents;

public sealed class DocumentCacheTests
{
    private readonly DocumentCache _cache = new(Options.Create(new DocumentOptions { DocumentCacheBytes = 30_000 }));

    [Fact]
    public void Kept_document_is_found_by_text_and_by_the_hash_a_client_named()
    {
        var document = Document("{ a }");
        document.Hash = DocumentHash.Of(document.Text);
        _cache.Keep(document);
        Assert.Same(document, _cache.Find("{ a }"));
        Assert.Same(document, _cache.FindHash(document.Hash));
        Assert.Null(_cache.Find("{ b }"));
    }

    [Fact]
    public void Document_that_was_not_found_valid_is_not_kept()
    {
        var text = "{ a }";
        Assert.Throws<InvalidOperationException>(() => _cache.Keep(new PreparedDocument(text, Parser.Parse(text))));
    }

    [Fact]
    public void Memory_is_bounded_and_what_is_used_stays()
    {
        _cache.Keep(Document("{ used }"));
        for (var i = 0; i < 100; i++)
        {
            _cache.Keep(Document($"{{ a{i} }}"));
            Assert.NotNull(_cache.Find("{ used }"));
            Assert.InRange(_cache.Size, 1, 30_000);
        }

        Assert.Null(_cache.Find("{ a1 }"));
        Assert.NotNull(_cache.Find("{ a99 }"));
        _cache.Keep(Document($"{{ {new string('b', 5000)} }}"));
        Assert.InRange(_cache.Count, 1, 20);
    }

    private static PreparedDocument Document(string text)
    {
        var document = new PreparedDocument(text, Parser.Parse(text));
        document.MarkValid();
        return document;
    }
}
