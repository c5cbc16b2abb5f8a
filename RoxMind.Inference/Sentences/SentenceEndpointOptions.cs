using System.ComponentModel.DataAnnotations;
using RoxMind.Inference.Endpoints;

namespace RoxMind.Inference.Sentences;

/// <summary>The endpoint of the section <c>Passages:Endpoint</c>.</summary>
internal sealed class SentenceEndpointOptions : EndpointOptions
{
    /// <summary>Environment variable that holds the access key; default <c>ROXMIND_PASSAGES_KEY</c>.</summary>
    [Required]
    public override string KeyVariable { get; set; } = "ROXMIND_PASSAGES_KEY";
}
