using System.Collections.Immutable;
using RoxMind.Benchmarks.Events;
using RoxMind.Grains.Analysis.Explaining;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching.Facts;
using RoxMind.Grains.Coaching.Grounding;
using RoxMind.Grains.Coaching.Knowledge;
using RoxMind.Grains.Coaching.Prompts;
using RoxMind.Grains.Models.Serving;
using RoxMind.Inference.Decoding.Generations;
using RoxMind.Inference.Decoding.Sampling;
using RoxMind.Inference.Models;

namespace RoxMind.Benchmarks.Coach;

/// <summary>Requests for feedback on a synthetic event's races, as the service makes them.</summary>
internal sealed class CoachRequests
{
    private readonly TextModel _model;
    private readonly FactSheet[] _sheets;

    /// <summary>Analyses the event.</summary>
    public CoachRequests(TextModel model, ModelBundle bundle, int races)
    {
        _model = model;
        _sheets =
        [
            .. SyntheticEvent
                .Draw(standard => bundle.Cohorts.GetValueOrDefault(standard), races)
                .Select(race =>
                {
                    var (walk, query) = (
                        new ImmutableArray<PaceStep>[1],
                        new PaceQuery(race.Standard, race.AgeGroup, race.Splits, null)
                    );
                    bundle.Pace.Forecast([query], walk, new PaceBatch(1));
                    var outcome = RaceAnalyzer.Analyze(
                        race,
                        bundle.Manifest.Version,
                        bundle.Cohorts[race.Standard],
                        walk[0],
                        previous: null
                    );
                    return FactSheet.Of(race, ((AnalysisOutcome.Available)outcome).Analysis, KnowledgeBase.Default);
                }),
        ];
    }

    /// <summary>A request.</summary>
    /// <param name="number">Its number; chooses race and seed.</param>
    /// <param name="isConstrained">Whether the text is held to the analysis.</param>
    public GenerationRequest Make(int number, bool isConstrained)
    {
        var sheet = _sheets[number % _sheets.Length];
        return new GenerationRequest
        {
            Prompt = _model.Prompt(CoachPrompt.Of(sheet, PromptStyle.Compact)),
            MaxTokens = 400,
            Sampling = new SamplingOptions
            {
                Temperature = 0.8,
                TopP = 0.95,
                LeastShare = isConstrained ? 0.01 : 0,
                Seed = number,
            },
            Constraint = isConstrained ? new GroundedConstraint(sheet) : null,
        };
    }
}
