using System.ComponentModel.DataAnnotations;

namespace RoxMind.GraphQL.Uploads;

/// <summary>Bounds of uploads.</summary>
internal sealed class UploadOptions
{
    /// <summary>Longest file, bytes. Default 8 GiB.</summary>
    [Range(1024, 1_099_511_627_776)]
    public long MaxBytes { get; set; } = 8L * 1024 * 1024 * 1024;
}
