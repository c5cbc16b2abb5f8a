using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Analysis.Squads;
using RoxMind.Grains.Athletes;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Squads;

/// <summary>Several athletes at once, as a coach or a club looks at them.</summary>
internal sealed class Squad(IReadOnlyList<ISquadMember> members, IReadOnlyList<AthleteProfile> athletes)
{
    /// <summary>One element an id, in the order in which they were asked for.</summary>
    [Cost(2)]
    public IReadOnlyList<ISquadMember> Members => members;

    /// <summary>The athletes together, each by the latest race that is explained; an athlete who is named twice counts once.</summary>
    public SquadSummary Summary => SquadSummary.Of([.. athletes.Select(Latest).OfType<RaceAnalysis>()]);

    private static RaceAnalysis? Latest(AthleteProfile athlete) =>
        athlete
            .Races.Reverse()
            .Select(race => race.Outcome)
            .OfType<AnalysisOutcome.Available>()
            .FirstOrDefault()
            ?.Analysis;
}
