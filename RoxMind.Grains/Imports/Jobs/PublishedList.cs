using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Imports.Jobs;

/// <summary>What a publication holds of one event.</summary>
internal sealed class PublishedList
{
    /// <summary>The results that it holds.</summary>
    public HashSet<string> RaceIds { get; } = new(StringComparer.Ordinal);

    /// <summary>The divisions that it has results of; it says nothing about others.</summary>
    public HashSet<Division> Divisions { get; } = [];
}
