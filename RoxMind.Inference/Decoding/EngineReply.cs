using RoxMind.Inference.Decoding.Generations;

namespace RoxMind.Inference.Decoding;

/// <summary>The engine's answer to a request.</summary>
internal abstract record EngineReply
{
    private EngineReply() { }

    /// <summary>The text will be written.</summary>
    /// <param name="Generation">Where its tokens come.</param>
    internal sealed record Accepted(Generation Generation) : EngineReply;

    /// <summary>Too many texts wait; asking again later helps.</summary>
    /// <param name="Waiting">How many.</param>
    internal sealed record QueueFull(int Waiting) : EngineReply;

    /// <summary>The prompt leaves no room for a text; asking again does not help.</summary>
    /// <param name="Tokens">Tokens of the prompt.</param>
    /// <param name="Most">Most tokens of prompt and text together.</param>
    internal sealed record PromptTooLong(int Tokens, int Most) : EngineReply;

    /// <summary>The engine shuts down.</summary>
    internal sealed record Stopping : EngineReply;
}
