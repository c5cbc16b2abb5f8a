using System.Collections.Immutable;
using RoxMind.Benchmarks.Events;
using RoxMind.Grains.Analysis.Explaining;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Models.Serving;

namespace RoxMind.Benchmarks.Models;

/// <summary>Full analyses on one core: 24 forecasts in batches, then everything that an analysis says.</summary>
internal static class AnalysisRate
{
    private const int Races = 1024;
    private const int Batch = 256;

    /// <summary>Makes the races.</summary>
    public static Rate Of(ModelBundle bundle)
    {
        RaceResult[] races = [.. SyntheticEvent.Draw(standard => bundle.Cohorts.GetValueOrDefault(standard), Races)];
        PaceQuery[] queries = [.. races.Select(race => new PaceQuery(race.Standard, race.AgeGroup, race.Splits, null))];
        var (walks, memory) = (new ImmutableArray<PaceStep>[Batch], new PaceBatch(Batch));
        return new Rate(
            "full analyses",
            Races,
            () =>
            {
                for (var first = 0; first < Races; first += Batch)
                {
                    bundle.Pace.Forecast(queries.AsSpan(first, Batch), walks, memory);
                    for (var i = 0; i < Batch; i++)
                    {
                        _ = RaceAnalyzer.Analyze(
                            races[first + i],
                            bundle.Manifest.Version,
                            bundle.Cohorts[races[first + i].Standard],
                            walks[i],
                            previous: null
                        );
                    }
                }
            }
        );
    }
}
