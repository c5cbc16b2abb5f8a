using RoxMind.Grains.Retrieval.Questions.Words;

namespace RoxMind.Benchmarks.Questions;

/// <summary>What questions may name where there are no races.</summary>
internal sealed class UnknownRaces : IQuestionContext
{
    /// <inheritdoc/>
    public string? CityOf(string words) => null;

    /// <inheritdoc/>
    public bool IsName(string word) => false;
}
