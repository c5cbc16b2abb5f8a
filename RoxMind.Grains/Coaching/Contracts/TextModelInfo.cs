using RoxMind.Grains.Coaching.Prompts;

namespace RoxMind.Grains.Coaching.Contracts;

/// <summary>What a language model is.</summary>
/// <param name="Name">Name and version, as stored with what it writes.</param>
/// <param name="Style">What its prompts have to tell it.</param>
public sealed record TextModelInfo(string Name, PromptStyle Style);
