using RoxMind.Grains.Retrieval.Questions.Words;

namespace RoxMind.Tests.Retrieval;

/// <summary>What questions may name where there are no races: only what the program itself knows.</summary>
internal sealed class NoRaces : IQuestionContext
{
    public string? CityOf(string words) => null;

    public bool IsName(string word) => word is "brenley";
}
