namespace RoxMind.Training.Coach.Vocabularies;

/// <summary>Where a pair of pieces stands.</summary>
internal sealed class PairUses
{
    /// <summary>How often, over all words as often as they were read.</summary>
    public long Count { get; set; }

    /// <summary>Numbers of the words that it stands in.</summary>
    public HashSet<int> Words { get; } = [];
}
