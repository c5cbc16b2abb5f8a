using Microsoft.Extensions.Options;

namespace RoxMind.GraphQL.Execution.Documents;

/// <summary>The documents of the trusted folder, by their hash. They are read once, when the service starts.</summary>
internal sealed class TrustedDocuments
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>Reads the folder.</summary>
    /// <exception cref="DirectoryNotFoundException">It is set and not there.</exception>
    public TrustedDocuments(IOptions<DocumentOptions> options)
    {
        if (options.Value.PersistedDocuments is { Length: > 0 } folder)
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*.graphql", SearchOption.AllDirectories))
            {
                var text = File.ReadAllText(file);

                // An editor puts a line end behind the last line; a client that hashes its own copy may not have it.
                _texts[DocumentHash.Of(text)] = text;
                _texts[DocumentHash.Of(text.TrimEnd())] = text.TrimEnd();
            }
        }
    }

    /// <summary>How many names there are.</summary>
    public int Count => _texts.Count;

    /// <summary>The text of a document; null when the hash is none of them.</summary>
    public string? Find(string hash) => _texts.GetValueOrDefault(hash);
}
