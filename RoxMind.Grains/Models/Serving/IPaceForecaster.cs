using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Pace;

namespace RoxMind.Grains.Models.Serving;

/// <summary>The silo's one gate to native inference: it batches what is queued and runs off the grain scheduler.</summary>
public interface IPaceForecaster
{
    /// <inheritdoc cref="IModelPoolGrain.ForecastAsync"/>
    ValueTask<ImmutableArray<PaceStep>> ForecastAsync(PaceQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Forecasts many races, each as if it were alone. For whoever has many at once and a thread of its own: they are computed there, in
    /// batches, and nobody's single forecast waits for them.
    /// </summary>
    /// <param name="queries">The races.</param>
    /// <param name="cancellationToken">Gives up between two of them.</param>
    /// <returns>One forecast a race, in order.</returns>
    async ValueTask<IReadOnlyList<ImmutableArray<PaceStep>>> ForecastAllAsync(
        IReadOnlyList<PaceQuery> queries,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(queries);
        var answers = new List<ImmutableArray<PaceStep>>(queries.Count);
        foreach (var query in queries)
        {
            answers.Add(await ForecastAsync(query, cancellationToken));
        }

        return answers;
    }
}
