using Microsoft.Extensions.AI;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Coaching.Prompts;

namespace RoxMind.Inference.Chat;

/// <summary>What there is to write texts with.</summary>
/// <param name="Model">Name and version, as stored with what it writes.</param>
internal abstract record CoachBackend(string Model)
{
    /// <summary>A language model.</summary>
    /// <param name="Model">Name and version.</param>
    /// <param name="Client">The way to it.</param>
    /// <param name="Style">What its prompts have to tell it.</param>
    /// <param name="IsLocal">Whether it runs here, under a text's constraint, or behind an endpoint.</param>
    internal sealed record Ready(string Model, IChatClient Client, PromptStyle Style, bool IsLocal)
        : CoachBackend(Model);

    /// <summary>None.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Message">Why, for people.</param>
    internal sealed record Absent(FallbackReason Reason, string Message) : CoachBackend("none");
}
