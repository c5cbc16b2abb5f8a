using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching.Knowledge;

namespace RoxMind.Grains.Coaching.Facts;

/// <summary>Everything that a text on one analysis may state, in the words it is stated with.</summary>
public sealed class FactSheet
{
    private readonly Fact?[] _byReference = new Fact?[FactReference.All.Length];

    internal FactSheet(ImmutableArray<Fact> facts, Situation situation)
    {
        (Facts, Situation) = (facts, situation);
        foreach (var fact in facts)
        {
            _byReference[fact.Reference.Index] = fact;
            Present |= fact.Reference.Bit;
            Required |= fact.IsRequired ? fact.Reference.Bit : 0;
        }
    }

    /// <summary>The facts in the order of <see cref="FactReference.All"/>.</summary>
    public ImmutableArray<Fact> Facts { get; }

    /// <summary>What kind of race it was.</summary>
    public Situation Situation { get; }

    /// <summary>The references that have a value.</summary>
    internal ulong Present { get; }

    /// <summary>The references without which a text is incomplete.</summary>
    internal ulong Required { get; }

    /// <summary>What an analysis lets a text state.</summary>
    /// <param name="race">The race.</param>
    /// <param name="analysis">Its analysis.</param>
    /// <param name="knowledge">Where causes and hints come from.</param>
    public static FactSheet Of(RaceResult race, RaceAnalysis analysis, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(race);
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(knowledge);
        return new FactCollector(race, analysis, knowledge).Collect();
    }

    /// <summary>The value of a reference; null when this analysis has none.</summary>
    public Fact? Find(FactReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return _byReference[reference.Index];
    }

    /// <summary>Whether a reference has a value here.</summary>
    public bool Has(string name) => FactReference.Find(name) is { } reference && Find(reference) is not null;
}
