using System.ComponentModel.DataAnnotations;

namespace RoxMind.GraphQL.Execution.Documents;

/// <summary>Which documents are executed, and which are kept ready.</summary>
internal sealed class DocumentOptions
{
    /// <summary>
    /// Folder of trusted documents, one a file <c>*.graphql</c>. Clients name them by the hexadecimal SHA-256 of their text.
    /// Default: none.
    /// </summary>
    public string? PersistedDocuments { get; set; }

    /// <summary>Whether nothing but the trusted documents is executed. Default no.</summary>
    public bool PersistedOnly { get; set; }

    /// <summary>Memory for documents that are kept parsed and validated, bytes. Default 32 MiB; 0 keeps none.</summary>
    [Range(0, 4L * 1024 * 1024 * 1024)]
    public long DocumentCacheBytes { get; set; } = 32 * 1024 * 1024;
}
