namespace RoxMind.Grains.Events.Validation;

/// <summary>What is kept of rows that did not become results.</summary>
[GenerateSerializer]
[Alias("intake-state")]
internal sealed class TurnedAwayState
{
    /// <summary>By source: an import's id, or nothing for what arrived live.</summary>
    [Id(0)]
    public Dictionary<string, TurnedAwayCounts> BySource { get; set; } = [];
}
