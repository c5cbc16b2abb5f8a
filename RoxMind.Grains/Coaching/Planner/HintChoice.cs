using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching.Knowledge;

namespace RoxMind.Grains.Coaching.Planner;

/// <summary>Chooses a piece of coaching knowledge for each priority.</summary>
public static class HintChoice
{
    /// <summary>
    /// The entry that the analysis names; where it names only a family, the race's id chooses within it. Two priorities of one
    /// family do not get the same advice, and nobody near the front and no team is told to run more.
    /// </summary>
    /// <param name="analysis">The race.</param>
    /// <param name="priorities">Its priorities that are spoken of.</param>
    /// <param name="knowledge">What there is to say.</param>
    public static ImmutableArray<KnowledgeEntry> Of(
        RaceAnalysis analysis,
        IReadOnlyList<Priority> priorities,
        KnowledgeBase knowledge
    )
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(priorities);
        ArgumentNullException.ThrowIfNull(knowledge);
        var variation = new Variation(analysis.RaceId);
        var runsEnough = AdviceCases.Of(analysis) != AdviceCase.Usual;
        var used = new HashSet<string>(StringComparer.Ordinal);
        var entries = ImmutableArray.CreateBuilder<KnowledgeEntry>(priorities.Count);
        foreach (var priority in priorities)
        {
            var entry = Choose(priority, used, runsEnough, variation, knowledge);
            used.Add(entry.Id);
            entries.Add(entry);
        }

        return entries.ToImmutable();
    }

    /// <summary>The entry that a text quotes for one of a race's priorities; null where it is none of them.</summary>
    public static KnowledgeEntry? Of(RaceAnalysis analysis, Priority priority, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var place = analysis.Priorities.IndexOf(priority);
        return place < 0 ? null : Of(analysis, analysis.Priorities, knowledge)[place];
    }

    private static KnowledgeEntry Choose(
        Priority priority,
        HashSet<string> used,
        bool runsEnough,
        Variation variation,
        KnowledgeBase knowledge
    )
    {
        ImmutableArray<KnowledgeEntry> family =
        [
            .. knowledge.For(priority.Part()).Where(entry => !runsEnough || entry.Id != KnowledgeBase.RunningVolumeId),
        ];
        if (knowledge.Find(priority.HintId) is { } named && family.Contains(named) && !used.Contains(named.Id))
        {
            return named;
        }

        var fresh = family.Where(entry => !used.Contains(entry.Id)).ToArray();
        return variation.Pick<KnowledgeEntry>(
            "entry " + priority.Part().HintFamily,
            fresh.Length > 0 ? fresh : family.AsSpan()
        );
    }
}
