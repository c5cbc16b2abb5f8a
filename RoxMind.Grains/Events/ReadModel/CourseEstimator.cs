using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.ReadModel.Snapshots;
using RoxMind.Grains.Models.Serving;

namespace RoxMind.Grains.Events.ReadModel;

/// <summary>
/// What an event's splits say about its course: counted as they come, estimated when asked, and counted anew when another
/// model bundle is served.
/// </summary>
internal sealed class CourseEstimator(IModelCatalog catalog)
{
    /// <summary>The estimate is made again once this share of the splits is new; less moves no factor that matters.</summary>
    private const double NewShare = 0.02;

    private readonly Dictionary<string, CountedRace> _races = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CourseRepeat> _repeats = new(StringComparer.Ordinal);
    private CourseModel? _model;
    private CourseTally _tally = new();
    private CourseEffects _effects = CourseEffects.None;
    private CourseEffects _packed = CourseEffects.None;
    private KeptCourse _kept = KeptCourse.None;

    /// <summary>Splits counted or taken out since the last estimate; what a repeat athlete says counts as a whole race.</summary>
    private int _changes;
    private bool _isExact;

    /// <summary>Results of a snapshot, whose estimate is known: they are counted when something changes.</summary>
    private ImmutableArray<FinisherSnapshot> _waiting = [];

    /// <summary>How the event differs from the usual, from what was counted.</summary>
    public CourseEffects Effects
    {
        get
        {
            FollowModel();
            if (_model is not null && _waiting.IsEmpty && _changes > (_isExact ? 0 : NewShare * _tally.Splits))
            {
                _effects = _model.Estimate(_tally);
                _changes = 0;
            }

            return _effects;
        }
    }

    /// <summary>The same as it is handed down to the athletes: one object for all of them until it is estimated anew.</summary>
    public KeptCourse Kept
    {
        get
        {
            if (!ReferenceEquals(_packed, Effects))
            {
                (_packed, _kept) = (_effects, KeptCourse.Of(_effects));
            }

            return _kept;
        }
    }

    /// <summary>The splits by which a result is compared, see <see cref="CourseModel.Complete(RaceResult)"/>.</summary>
    public Splits Complete(RaceResult result) => catalog.Courses?.Complete(result) ?? result.Splits;

    /// <summary>The results are complete: every change counts, and all analyses are to rest on the same estimate.</summary>
    public void Settle() => _isExact = true;

    /// <summary>
    /// A result changes all the same: the estimate stays what it was until enough is new again. To explain a whole field anew for each
    /// correction would be worth nothing to anybody.
    /// </summary>
    public void Unsettle()
    {
        if (_isExact)
        {
            _ = Effects;
            _isExact = false;
        }
    }

    /// <summary>What was last heard of an athlete with an earlier race elsewhere; null when there is nothing.</summary>
    /// <param name="key">Identifies the race within the event.</param>
    public CourseRepeat? RepeatOf(string key)
    {
        Prepare();
        return _repeats.TryGetValue(key, out var repeat) ? repeat : null;
    }

    /// <summary>How far the estimate is.</summary>
    public CourseSnapshot ToSnapshot()
    {
        Prepare();
        return new CourseSnapshot(catalog.Version, Effects, _changes, _isExact);
    }

    /// <summary>Goes on from a snapshot, once its starts are counted.</summary>
    public void Restore(CourseSnapshot snapshot, ImmutableArray<FinisherSnapshot> finishers)
    {
        FollowModel();
        (_isExact, _waiting) = (snapshot.IsExact, finishers);
        if (string.Equals(snapshot.ModelVersion, catalog.Version, StringComparison.Ordinal))
        {
            (_effects, _changes) = (snapshot.Effects, snapshot.Changes);
        }
        else
        {
            CountWaiting();
        }
    }

    /// <summary>Counts a race with the splits known now, instead of what was counted of it before.</summary>
    /// <param name="key">Identifies the race within the event.</param>
    /// <param name="race">The race as it is now.</param>
    public void Count(string key, CountedRace race)
    {
        Prepare();
        if (_races.TryGetValue(key, out var before) && before.IsAlike(race))
        {
            Tally(before, race);
        }
        else
        {
            Forget(key);
            Tally(null, race);
        }

        _races[key] = race;
    }

    /// <summary>Counts what an athlete with an earlier race elsewhere says; null when there is nothing (any more).</summary>
    /// <param name="key">Identifies the race within the event.</param>
    /// <param name="repeat">What the athlete says.</param>
    public void Count(string key, CourseRepeat? repeat)
    {
        Prepare();
        if (_repeats.Remove(key, out var before))
        {
            _tally.RemoveRepeat(before);
            _changes += RaceFormat.SegmentCount;
        }

        if (repeat is { } after)
        {
            _repeats[key] = after;
            _tally.AddRepeat(after);
            _changes += RaceFormat.SegmentCount;
        }
    }

    /// <summary>Takes a race out of the count.</summary>
    public void Forget(string key)
    {
        Count(key, repeat: null);
        if (_races.Remove(key, out var before))
        {
            Tally(before, null);
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _races.Clear();
        _repeats.Clear();
        _waiting = [];
        (_tally, _effects, _changes, _isExact) = (new CourseTally(), CourseEffects.None, 0, false);
    }

    private void Prepare()
    {
        FollowModel();
        if (!_waiting.IsEmpty)
        {
            // They are part of the estimate already.
            var (effects, changes) = (_effects, _changes);
            CountWaiting();
            (_effects, _changes) = (effects, changes);
        }
    }

    private void CountWaiting()
    {
        var waiting = _waiting;
        _waiting = [];
        foreach (var one in waiting)
        {
            Count(one.Result.RaceId, CountedRace.Of(one.Result));
            Count(one.Result.RaceId, one.Repeat);
        }
    }

    private void Tally(CountedRace? counted, CountedRace? now)
    {
        if (_model is null || (now ?? counted) is not { } race)
        {
            return;
        }

        var before = counted?.CompleteBy(_model) ?? Splits.None;
        var after = now?.CompleteBy(_model) ?? Splits.None;
        _tally.Advance(_model, race.Standard, race.Age, before, after);
        for (var i = 0; i < RaceFormat.SegmentCount; i++)
        {
            _changes += before.Raw[i] == after.Raw[i] ? 0 : 1;
        }
    }

    /// <summary>
    /// A tally belongs to one model: with another one everything is counted again. What repeat athletes said by the old one
    /// is forgotten; they say it again when their analyses are renewed.
    /// </summary>
    private void FollowModel()
    {
        if (ReferenceEquals(_model, catalog.Courses))
        {
            return;
        }

        _model = catalog.Courses;
        (_tally, _effects) = (new CourseTally(), CourseEffects.None);
        _repeats.Clear();
        foreach (var one in _waiting)
        {
            _races[one.Result.RaceId] = CountedRace.Of(one.Result);
        }

        _waiting = [];
        foreach (var race in _races.Values)
        {
            Tally(null, race);
        }
    }
}
