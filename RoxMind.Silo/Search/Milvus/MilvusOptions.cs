using System.ComponentModel.DataAnnotations;

namespace RoxMind.Silo.Search.Milvus;

/// <summary>A Milvus that finds who is alike. Off until <see cref="Address"/> is set; then races are still kept in the data folder too.</summary>
internal sealed class MilvusOptions
{
    /// <summary>Section of the settings.</summary>
    public const string Section = "Milvus";

    /// <summary>Address of its REST interface, for example <c>http://127.0.0.1:19530</c>; null searches in memory.</summary>
    public Uri? Address { get; set; }

    /// <summary>Token or <c>user:password</c>; null where none is needed.</summary>
    public string? Token { get; set; }

    /// <summary>The database. Default <c>default</c>.</summary>
    [Required]
    public string Database { get; set; } = "default";

    /// <summary>The collection; it is made where there is none. Default <c>roxmind_races</c>.</summary>
    [Required]
    public string Collection { get; set; } = "roxmind_races";

    /// <summary>How long one request, with its repetitions, may take. Default 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00", ConvertValueInInvariantCulture = true)]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often a request that failed on its way is sent again. Default 2.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 2;

    /// <summary>
    /// Most races that are compared exactly, the nearest by their plain vectors. With fewer that fulfil a query, the answer is exact. Default
    /// 1,024.
    /// </summary>
    [Range(50, 16_384)]
    public int Candidates { get; set; } = 1024;
}
