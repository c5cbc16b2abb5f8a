using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Models.Serving;
using RoxMind.Tests.Analysis;

namespace RoxMind.Tests;

/// <summary>
/// The models of a test cluster: norms of made-up fields of open men and open women, and a forecast that is the median of
/// the standard (before the start: scaled as the athlete's previous race was) plus what is known of the race.
/// </summary>
internal sealed class SyntheticModels : IModelCatalog, IPaceForecaster
{
    private static readonly ImmutableDictionary<StationStandard, SyntheticCohort> Cohorts = new[]
    {
        SyntheticCohort.OpenMen,
        SyntheticCohort.OpenWomen75,
        SyntheticCohort.OpenWomen100,
    }.ToImmutableDictionary(cohort => cohort.Standard);

    private string _version = SyntheticCohort.ModelVersion;
    private Func<PaceQuery, Task>? _before;
    private int _forecasts;

    /// <inheritdoc/>
    public string Version
    {
        get => Volatile.Read(ref _version);
        set => Volatile.Write(ref _version, value);
    }

    /// <summary>Runs before each forecast; it may wait or fail.</summary>
    public Func<PaceQuery, Task>? Before
    {
        get => Volatile.Read(ref _before);
        set => Volatile.Write(ref _before, value);
    }

    /// <summary>How many forecasts were asked for.</summary>
    public int Forecasts => Volatile.Read(ref _forecasts);

    /// <inheritdoc/>
    public ModelStatus Status => new(Version, null);

    /// <inheritdoc/>
    public IReadOnlyCollection<StationStandard> Standards => [.. Cohorts.Keys];

    /// <inheritdoc/>
    public CourseModel? Courses { get; set; }

    /// <inheritdoc/>
    public CohortSnapshot? Find(StationStandard standard) => Cohorts.GetValueOrDefault(standard)?.Snapshot;

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<PaceStep>> ForecastAsync(PaceQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Interlocked.Increment(ref _forecasts);
        if (Before is { } before)
        {
            await before(query);
        }

        return Cohorts.TryGetValue(query.Standard, out var cohort) ? Walk(cohort, query) : [];
    }

    private static ImmutableArray<PaceStep> Walk(SyntheticCohort cohort, PaceQuery query)
    {
        var walk = cohort.Walk(cohort.Race("under way", query.Splits));
        return query.Previous is { } previous
            ? walk.SetItem(0, walk[0] with { ForecastS = walk[0].ForecastS * previous.TotalS / previous.ExpectedS })
            : walk;
    }
}
