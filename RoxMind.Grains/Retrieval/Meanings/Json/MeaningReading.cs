namespace RoxMind.Grains.Retrieval.Meanings.Json;

/// <summary>What became of reading the JSON of a meaning.</summary>
public abstract record MeaningReading
{
    private MeaningReading() { }

    /// <summary>It is a meaning.</summary>
    /// <param name="Meaning">The meaning.</param>
    public sealed record Read(Meaning Meaning) : MeaningReading;

    /// <summary>It is none.</summary>
    /// <param name="Path">Where, for example <c>filters.age_min</c>; empty for the whole.</param>
    /// <param name="Reason">Why, for people.</param>
    public sealed record Faulty(string Path, string Reason) : MeaningReading;
}
