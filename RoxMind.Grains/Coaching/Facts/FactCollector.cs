using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching.Knowledge;
using RoxMind.Grains.Coaching.Planner;

namespace RoxMind.Grains.Coaching.Facts;

/// <summary>Reads the facts of one analysis.</summary>
internal sealed class FactCollector(RaceResult race, RaceAnalysis analysis, KnowledgeBase knowledge)
{
    private const int MostPriorities = 3;
    private const int MostStrengths = 2;

    private readonly List<Fact> _facts = [];

    public FactSheet Collect()
    {
        var strengths = analysis.Strengths.Where(strength => strength.GapS < 0).Take(MostStrengths).ToImmutableArray();
        var priorities = analysis
            .Priorities.Where(priority => priority.GapS > 0)
            .Take(MostPriorities)
            .ToImmutableArray();
        AddRace();
        for (var rank = 0; rank < strengths.Length; rank++)
        {
            AddStrength($"s{rank + 1}", strengths[rank]);
        }

        var entries = HintChoice.Of(analysis, priorities, knowledge);
        for (var rank = 0; rank < priorities.Length; rank++)
        {
            AddPriority($"p{rank + 1}", priorities[rank], entries[rank]);
        }

        if (priorities.IsEmpty)
        {
            Add("volume", knowledge.RunningVolume.Hint);
        }

        AddClosing();
        ImmutableArray<Fact> facts = [.. _facts.OrderBy(fact => fact.Reference.Index)];
        return new FactSheet(facts, SituationReader.Read(analysis, facts, strengths, priorities));
    }

    private void AddRace()
    {
        var expectation = analysis.Expectation;
        if (Wording.Event(race) is { } name)
        {
            Add("event", name);
        }

        Add("standard", StandardName.Of(analysis.Standard), isRequired: false);
        if (!string.IsNullOrWhiteSpace(analysis.PeerGroup))
        {
            Add("group", analysis.PeerGroup, isRequired: false);
        }

        if (analysis.PeerCount > 0)
        {
            Add("peers", Wording.Finishers(analysis.PeerCount), isRequired: false);
        }

        var isLevel = SituationReader.Direction(analysis) == SituationReader.Level;
        Add("percentile", Wording.Behind(analysis.Percentile));
        Add("finish", RaceTime.Format(race.RacedS));
        Add("expected", RaceTime.Format(expectation.ExpectedS), isRequired: isLevel);
        if (!isLevel)
        {
            Add("residual", Wording.Size(expectation.ResidualS), Math.Sign(expectation.ResidualS));
        }

        Add("range", Range(expectation.P10S, expectation.P90S), isRequired: false);
    }

    private void AddStrength(string name, Strength strength)
    {
        Add(name, Wording.The(strength.Part()));
        Add($"{name}.gap", Wording.Size(strength.GapS), -1);
        AddTime($"{name}.time", strength.Part().TimeS(analysis));
    }

    private void AddPriority(string name, Priority priority, KnowledgeEntry entry)
    {
        Add(name, Wording.The(priority.Part()));
        Add($"{name}.gap", Wording.Size(priority.GapS), 1);
        if (priority.RealisticStepS > 0 && priority.RealisticStepS < priority.GapS)
        {
            AddTime($"{name}.step", priority.RealisticStepS);
        }

        AddTime($"{name}.time", priority.Part().TimeS(analysis));
        AddTime($"{name}.expected", priority.Part().ExpectedS(analysis));
        Add($"{name}.cause", entry.Cause, isRequired: false);
        Add($"{name}.hint", entry.Hint);
    }

    private void AddClosing()
    {
        if (analysis.Pacing.FadePct is { } fade && TypicalFade.Of(analysis.Standard.Gender).IsRare(fade))
        {
            Add("late", "runs 5 to 7", isRequired: false);
            Add("early", "runs 2 to 4", isRequired: false);
            Add("fade", Wording.Share(fade), Math.Sign(fade));
        }

        if (ClosingPassages.UncertaintiesInARow(race, analysis) is { Length: > 0 } uncertainties)
        {
            Add("caveats", uncertainties);
        }

        var target = TargetRange.Of(race, analysis);
        Add("target", Range(target.FastS, target.SlowS));
    }

    private static string Range(int fromS, int toS) => $"{RaceTime.Format(fromS)} to {RaceTime.Format(toS)}";

    private void AddTime(string name, int? seconds)
    {
        if (seconds is { } time)
        {
            Add(name, RaceTime.Format(time), isRequired: false);
        }
    }

    private void Add(string name, string text, int sign = 0, bool isRequired = true) =>
        _facts.Add(new Fact(FactReference.Of(name), text, sign, isRequired));
}
