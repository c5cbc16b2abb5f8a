using System.Collections.Frozen;
using System.Collections.Immutable;

namespace RoxMind.Grains.Coaching.Facts;

/// <summary>
/// A place in a template that a value of the analysis takes: <c>{p1.gap}</c>. A language model writes references and never a
/// value, so that it can't invent one.
/// </summary>
public sealed class FactReference
{
    private FactReference(string name, FactScope scope, FactKind kind, bool isSigned = false)
    {
        (Name, Scope, Kind, IsSigned) = (name, scope, kind, isSigned);
    }

    /// <summary>Every reference there is.</summary>
    public static ImmutableArray<FactReference> All { get; } =
        Numbered([
            new("event", FactScope.Any, FactKind.Name),
            new("standard", FactScope.Any, FactKind.Name),
            new("group", FactScope.Any, FactKind.Name),
            new("peers", FactScope.Result, FactKind.Count),
            new("percentile", FactScope.Result, FactKind.Rank),
            new("finish", FactScope.Result, FactKind.Time),
            new("expected", FactScope.Result, FactKind.Time),
            new("residual", FactScope.Result, FactKind.Time, isSigned: true),
            new("range", FactScope.Result, FactKind.Range),
            .. Strength("s1"),
            .. Strength("s2"),
            .. Priority("p1", FactScope.Priority1),
            .. Priority("p2", FactScope.Priority2),
            .. Priority("p3", FactScope.Priority3),
            new("volume", FactScope.Volume, FactKind.Phrase),
            new("late", FactScope.Pacing, FactKind.Name),
            new("early", FactScope.Pacing, FactKind.Name),
            new("fade", FactScope.Pacing, FactKind.Share, isSigned: true),
            new("caveats", FactScope.Caveats, FactKind.Phrase),
            new("target", FactScope.Target, FactKind.Range),
        ]);

    private static FrozenDictionary<string, FactReference> ByName { get; } =
        All.ToFrozenDictionary(reference => reference.Name, StringComparer.Ordinal);

    /// <summary>The name between the braces.</summary>
    public string Name { get; }

    /// <summary>The part of a text that it belongs to.</summary>
    public FactScope Scope { get; }

    /// <summary>What its value reads like.</summary>
    public FactKind Kind { get; }

    /// <summary>Whether its value is a difference, which is faster or slower.</summary>
    public bool IsSigned { get; }

    /// <summary>Place in <see cref="All"/>.</summary>
    internal int Index { get; private set; }

    /// <summary>Its bit in a set of references.</summary>
    internal ulong Bit => 1UL << Index;

    /// <summary>The reference of a name; null when there is none.</summary>
    public static FactReference? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>As it stands in a template.</summary>
    public override string ToString() => $"{{{Name}}}";

    /// <summary>The reference of a name that exists.</summary>
    internal static FactReference Of(string name) => ByName[name];

    private static ImmutableArray<FactReference> Numbered(ImmutableArray<FactReference> references)
    {
        for (var index = 0; index < references.Length; index++)
        {
            references[index].Index = index;
        }

        return references;
    }

    private static IEnumerable<FactReference> Strength(string name) =>
        [
            new(name, FactScope.Strengths, FactKind.Name),
            new($"{name}.gap", FactScope.Strengths, FactKind.Time, isSigned: true),
            new($"{name}.time", FactScope.Strengths, FactKind.Time),
        ];

    private static IEnumerable<FactReference> Priority(string name, FactScope scope) =>
        [
            new(name, scope, FactKind.Name),
            new($"{name}.gap", scope, FactKind.Time, isSigned: true),
            new($"{name}.step", scope, FactKind.Time),
            new($"{name}.time", scope, FactKind.Time),
            new($"{name}.expected", scope, FactKind.Time),
            new($"{name}.cause", scope, FactKind.Phrase),
            new($"{name}.hint", scope, FactKind.Phrase),
        ];
}
