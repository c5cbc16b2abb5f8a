using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Columns;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Notes;
using RoxMind.Grains.Imports.Words;

namespace RoxMind.Grains.Imports.Rows;

/// <summary>Reads the times of a row. Splits are rounded to seconds, so that their sum stays near the finish; the finish is not.</summary>
internal sealed class TimeCells(ResultHeader header, TimeUnits units, RowNotes notes)
{
    private const int MaxSplitMs = 1000 * ushort.MaxValue;

    private static readonly Segment[] _segments = [.. RaceFormat.Segments];

    private readonly int[] _splits = new int[RaceFormat.SegmentCount];
    private readonly List<DoubtfulSplit> _doubtful = [];

    /// <summary>The splits; 0 is missing.</summary>
    public Splits Splits => new(_splits);

    /// <summary>Splits that cannot be read.</summary>
    public DoubtfulSplits Doubtful => _doubtful.Count == 0 ? DoubtfulSplits.None : new DoubtfulSplits(_doubtful);

    /// <summary>All transitions together, where the single ones are not told.</summary>
    public int? RoxzoneTotalS { get; private set; }

    /// <summary>Finish time in thousandths; 0 when there is none.</summary>
    public int TotalMs { get; private set; }

    /// <summary>How the start ended, where that stands in the place of a time.</summary>
    public RaceStatus? Status { get; private set; }

    /// <summary>Whether something that is no time stands in the place of the finish time.</summary>
    public bool IsTotalUnreadable { get; private set; }

    /// <summary>Whether the finish time is written without its seconds.</summary>
    public bool IsTotalCut { get; private set; }

    /// <summary>Whether there is any time.</summary>
    public bool HasTime => TotalMs > 0 || RoxzoneTotalS > 0 || _splits.AsSpan().ContainsAnyExcept(0);

    /// <summary>Whether the last station was reached and left.</summary>
    public bool HasLast => _splits[^1] > 0;

    /// <summary>Reads the times of a row.</summary>
    public void Read(RowFields fields)
    {
        _doubtful.Clear();
        (RoxzoneTotalS, TotalMs, Status, IsTotalUnreadable, IsTotalCut) = (null, 0, null, false, false);
        var hasRoxzone = false;
        foreach (var segment in _segments)
        {
            var column = header[segment];
            var seconds = column < 0 ? 0 : ReadSplit(fields[column], column, segment);
            _splits[(int)segment] = seconds;
            hasRoxzone |= seconds > 0 && RaceFormat.Kind(segment) == SegmentKind.Roxzone;
        }

        if (!hasRoxzone && header[Column.RoxzoneTotal] is >= 0 and var roxzones)
        {
            ReadRoxzoneTotal(fields[roxzones], roxzones);
        }

        if (header[Column.Total] is >= 0 and var total)
        {
            ReadTotal(fields[total], total);
        }
    }

    private int ReadSplit(ReadOnlySpan<char> text, int column, Segment segment)
    {
        if (TryRead(text, column, out var ms) && ms <= MaxSplitMs)
        {
            return ToSeconds(ms);
        }

        if (!IsNoTime(text))
        {
            _doubtful.Add(new DoubtfulSplit(segment, 0, SplitDoubt.Unreadable, 0));
            notes.Add(header.Names[column], text, NoteCode.SplitUnreadable, "Taken as a missing split.");
        }

        return 0;
    }

    private void ReadRoxzoneTotal(ReadOnlySpan<char> text, int column)
    {
        if (TryRead(text, column, out var ms))
        {
            RoxzoneTotalS = ms > 0 ? ToSeconds(ms) : null;
        }
        else if (!IsNoTime(text))
        {
            notes.Add(header.Names[column], text, NoteCode.SplitUnreadable, "Left out.");
        }
    }

    private void ReadTotal(ReadOnlySpan<char> text, int column)
    {
        if (TryRead(text, column, out var ms))
        {
            TotalMs = ms;
            IsTotalCut = TimeWords.IsWithoutSeconds(text);
        }
        else if (!IsNoTime(text))
        {
            IsTotalUnreadable = true;
        }
        else if (!text.IsEmpty)
        {
            Status = StatusWords.Read(text.ToString());
        }
    }

    private bool TryRead(ReadOnlySpan<char> text, int column, out int ms) => units.TryRead(column, text, out ms);

    /// <summary>Whether it is said that there is no time, or why.</summary>
    private static bool IsNoTime(ReadOnlySpan<char> text) =>
        FieldWords.IsMissing(text)
        || text.Equals("na", StringComparison.OrdinalIgnoreCase)
        || StatusWords.Read(text.ToString()) is not null;

    private static int ToSeconds(int ms) => (ms + 500) / 1000;
}
