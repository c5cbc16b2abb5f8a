using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Cleaning;

/// <summary>
/// The usual time of every run and station at every event, by division, both genders together. It is learnt from all rows
/// of a file, those included that are not believed afterwards. Memory grows with the number of events, not of rows.
/// </summary>
public sealed class EventMedians
{
    /// <summary>Fewest rows of an event and division from which a median is believed.</summary>
    public const int FewestRows = 30;

    private readonly Dictionary<(string EventId, Division Division), Group> _groups = [];
    private readonly HashSet<string> _events = [];

    /// <summary>The events seen.</summary>
    public IReadOnlyCollection<string> EventIds => _events;

    /// <summary>Learns from one row. Missing splits are left out.</summary>
    public void Add(RaceResult race)
    {
        ArgumentNullException.ThrowIfNull(race);
        var key = (race.EventId, race.Division);
        if (!_groups.TryGetValue(key, out var group))
        {
            group = new Group();
            _groups.Add(key, group);
            _events.Add(race.EventId);
        }

        group.Add(race.Splits);
    }

    /// <summary>
    /// Twice the median time of a run or station, in seconds (doubled, the median of an even number of rows is whole); null
    /// for transitions and where fewer than <see cref="FewestRows"/> rows are known.
    /// </summary>
    public int? TwiceMedianS(string eventId, Division division, Segment segment) =>
        _groups.TryGetValue((eventId, division), out var group) ? group.TwiceMedianS(segment) : null;

    private sealed class Group
    {
        private readonly SplitHistogram?[] _histograms = new SplitHistogram?[RaceFormat.SegmentCount];
        private readonly int?[] _twiceMedians = new int?[RaceFormat.SegmentCount];
        private int _rows;
        private int _rowsAtMedian;

        public void Add(Splits splits)
        {
            _rows++;
            var raw = splits.Raw;
            for (var i = 0; i < raw.Length; i++)
            {
                if (raw[i] > 0 && RaceFormat.Kind((Segment)i) != SegmentKind.Roxzone)
                {
                    (_histograms[i] ??= new SplitHistogram()).Add(raw[i]);
                }
            }
        }

        public int? TwiceMedianS(Segment segment)
        {
            if (_rows < FewestRows)
            {
                return null;
            }

            if (_rowsAtMedian != _rows)
            {
                for (var i = 0; i < _histograms.Length; i++)
                {
                    _twiceMedians[i] = _histograms[i]?.TwiceMedian();
                }

                _rowsAtMedian = _rows;
            }

            return _twiceMedians[(int)segment];
        }
    }
}
