using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RoxMind.Grains.Analysis.Algebra;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Pace;

/// <summary>The forecasts of a race at all checkpoints. Immutable: any number of threads may use it.</summary>
internal sealed class PaceModel
{
    private readonly FrozenDictionary<StationStandard, PaceFrame> _frames;
    private readonly ImmutableArray<PaceCheckpoint> _checkpoints;

    /// <summary>Takes the usual race of each standard, how events vary, and the 23 checkpoints in order.</summary>
    /// <exception cref="ArgumentException">
    /// There is not one checkpoint for each number of segments from 0 to 22, or the course model does not know a standard.
    /// </exception>
    public PaceModel(
        IReadOnlyDictionary<StationStandard, PaceNorm> norms,
        CourseModel courses,
        ImmutableArray<PaceCheckpoint> checkpoints
    )
        : this(
            norms.ToFrozenDictionary(pair => pair.Key, pair => new PaceFrame(pair.Value, courses, pair.Key)),
            checkpoints
        ) { }

    /// <summary>Takes prepared standards and the 23 checkpoints in order.</summary>
    /// <exception cref="ArgumentException">There is not one checkpoint for each number of segments from 0 to 22.</exception>
    public PaceModel(IReadOnlyDictionary<StationStandard, PaceFrame> frames, ImmutableArray<PaceCheckpoint> checkpoints)
    {
        if (
            !checkpoints
                .Select(checkpoint => checkpoint.SegmentsDone)
                .SequenceEqual(Enumerable.Range(0, RaceFormat.SegmentCount))
        )
        {
            throw new ArgumentException("A pace model has one checkpoint before each segment.", nameof(checkpoints));
        }

        _frames = frames.ToFrozenDictionary();
        _checkpoints = checkpoints;
    }

    /// <summary>The checkpoints, from before the start to before the last segment.</summary>
    public ImmutableArray<PaceCheckpoint> Checkpoints => _checkpoints;

    /// <summary>What the forecasts of each standard are made with.</summary>
    public IReadOnlyDictionary<StationStandard, PaceFrame> Frames => _frames;

    /// <summary>Forecasts one race, see <see cref="RoxMind.Grains.Models.Serving.IPaceForecaster"/>.</summary>
    public ImmutableArray<PaceStep> Forecast(PaceQuery query)
    {
        var answer = new ImmutableArray<PaceStep>[1];
        Forecast([query], answer, new PaceBatch(1));
        return answer[0];
    }

    /// <summary>
    /// Forecasts several races, checkpoint by checkpoint, so that one checkpoint's trees stay in the processor's cache. The
    /// answers are those of <see cref="Forecast(PaceQuery)"/>, whatever else is in the batch.
    /// </summary>
    /// <param name="queries">The races; at most as many as the batch has room for.</param>
    /// <param name="answers">Receives the answers.</param>
    /// <param name="batch">Working memory, used by one call at a time.</param>
    public void Forecast(ReadOnlySpan<PaceQuery> queries, Span<ImmutableArray<PaceStep>> answers, PaceBatch batch)
    {
        for (var i = 0; i < queries.Length; i++)
        {
            batch.Steps[i] = Begin(queries[i], batch.Races[i]);
            batch.First[i] = queries[i].OnlyLast ? batch.Steps[i].Length - 1 : 0;
        }

        foreach (var checkpoint in _checkpoints)
        {
            checkpoint.Forecast(batch, queries.Length);
        }

        for (var i = 0; i < queries.Length; i++)
        {
            var steps = batch.Steps[i];
            answers[i] = ImmutableCollectionsMarshal.AsImmutableArray(
                steps.Length > 0 && queries[i].OnlyLast ? [steps[^1]] : steps
            );
            batch.Steps[i] = [];
        }
    }

    /// <summary>Room for the steps: none for an unknown standard; the finish of a complete race is filled in.</summary>
    private PaceStep[] Begin(PaceQuery query, PaceProgress race)
    {
        if (!_frames.TryGetValue(query.Standard, out var frame))
        {
            return [];
        }

        race.Read(query, frame);
        var steps = new PaceStep[race.Known + 1];
        if (race.Known == RaceFormat.SegmentCount)
        {
            steps[^1] = Finish(race.DoneS(RaceFormat.SegmentCount), race.OpenS);
        }

        return steps;
    }

    /// <summary>The finish itself; where a segment is missing, with what that leaves open.</summary>
    private static PaceStep Finish(int finishS, double openS)
    {
        var eighty = (int)Math.Round(NormalIntervals.EightyPercent * openS);
        var ninetyFive = (int)Math.Round(NormalIntervals.NinetyFivePercent * openS);
        return new PaceStep(
            RaceFormat.SegmentCount,
            finishS,
            finishS - eighty,
            finishS + eighty,
            finishS - ninetyFive,
            finishS + ninetyFive
        );
    }
}
