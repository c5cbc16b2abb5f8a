using RoxMind.Grains.Retrieval.Questions.Words;
using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Grains.Retrieval;

/// <summary>What a question may name, as the index knows it.</summary>
internal sealed class FinderContext(IRaceFinder finder) : IQuestionContext
{
    /// <inheritdoc/>
    public string? CityOf(string words) => finder.CityOf(words);

    /// <inheritdoc/>
    public bool IsName(string word) => finder.IsName(word);
}
