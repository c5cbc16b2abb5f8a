using System.ComponentModel.DataAnnotations;
using RoxMind.Inference.Endpoints;

namespace RoxMind.Inference.Chat;

/// <summary>The endpoint of the section <c>Coach:Endpoint</c>.</summary>
internal sealed class CoachEndpointOptions : EndpointOptions
{
    /// <summary>Environment variable that holds the access key; default <c>ROXMIND_COACH_KEY</c>.</summary>
    [Required]
    public override string KeyVariable { get; set; } = "ROXMIND_COACH_KEY";
}
