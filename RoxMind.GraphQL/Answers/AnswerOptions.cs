using System.ComponentModel.DataAnnotations;

namespace RoxMind.GraphQL.Answers;

/// <summary>How much is kept of what was answered.</summary>
internal sealed class AnswerOptions
{
    /// <summary>Memory for encoded answers that are given again while their data stays as it is, bytes. Default 32 MiB; 0 keeps none.</summary>
    [Range(0, 4L * 1024 * 1024 * 1024)]
    public long AnswerCacheBytes { get; set; } = 32 * 1024 * 1024;
}
