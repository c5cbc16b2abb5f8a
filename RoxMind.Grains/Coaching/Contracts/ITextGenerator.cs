using RoxMind.Grains.Coaching.Prompts;

namespace RoxMind.Grains.Coaching.Contracts;

/// <summary>A language model, here or behind an endpoint.</summary>
public interface ITextGenerator
{
    /// <summary>Name and version, as stored with what it writes.</summary>
    string Model { get; }

    /// <summary>What its prompts have to tell it.</summary>
    PromptStyle Style { get; }

    /// <summary>Writes a text piece by piece; ends early when the constraint says so or the model's length limit is reached.</summary>
    /// <exception cref="TextGenerationException">The model can't write; says why.</exception>
    IAsyncEnumerable<string> GenerateAsync(TextRequest request, CancellationToken cancellationToken);
}
