using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching.Knowledge;

namespace RoxMind.Grains.Coaching.Planner;

/// <summary>Chooses a piece of coaching knowledge for each priority.</summary>
internal static class HintChoice
{
    /// <summary>
    /// The entry that the analysis names; where it names only a family, the race's id chooses within it. Two priorities of one
    /// family do not get the same advice.
    /// </summary>
    public static ImmutableArray<KnowledgeEntry> Of(
        string raceId,
        IReadOnlyList<Priority> priorities,
        KnowledgeBase knowledge
    )
    {
        var variation = new Variation(raceId);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var entries = ImmutableArray.CreateBuilder<KnowledgeEntry>(priorities.Count);
        foreach (var priority in priorities)
        {
            var entry = Choose(priority, used, variation, knowledge);
            used.Add(entry.Id);
            entries.Add(entry);
        }

        return entries.ToImmutable();
    }

    private static KnowledgeEntry Choose(
        Priority priority,
        HashSet<string> used,
        Variation variation,
        KnowledgeBase knowledge
    )
    {
        var family = knowledge.For(priority.Segment);
        if (knowledge.Find(priority.HintId) is { } named && family.Contains(named) && !used.Contains(named.Id))
        {
            return named;
        }

        var fresh = family.Where(entry => !used.Contains(entry.Id)).ToArray();
        return variation.Pick<KnowledgeEntry>("entry", fresh.Length > 0 ? fresh : family.AsSpan());
    }
}
