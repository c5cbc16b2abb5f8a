namespace RoxMind.Grains.Retrieval.Questions.Words;

/// <summary>What is known of races that a question may name.</summary>
public interface IQuestionContext
{
    /// <summary>The city of an event, by its English name; null when no event is known there.</summary>
    /// <param name="words">Folded words.</param>
    string? CityOf(string words);

    /// <summary>Whether a word is part of the name of some athlete.</summary>
    /// <param name="word">A folded word.</param>
    bool IsName(string word);
}
