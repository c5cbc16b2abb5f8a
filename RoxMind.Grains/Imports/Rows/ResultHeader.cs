using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Lines;

namespace RoxMind.Grains.Imports.Rows;

/// <summary>The first line of a result file: which column holds what. Order does not matter, further columns are ignored.</summary>
internal sealed class ResultHeader
{
    private static readonly int ColumnCount = Enum.GetValues<Column>().Length;

    private readonly int[] _columns = new int[ColumnCount];
    private readonly int[] _segments = new int[RaceFormat.SegmentCount];

    private ResultHeader(ImmutableArray<string> names)
    {
        Names = names;
        Array.Fill(_columns, -1);
        Array.Fill(_segments, -1);
        for (var i = 0; i < names.Length; i++)
        {
            if (ColumnNames.IsOwn(names[i]))
            {
                Place(i, isOwn: true);
            }
        }

        for (var i = 0; i < names.Length; i++)
        {
            Place(i, isOwn: false);
        }
    }

    /// <summary>The names of all columns as they stand in the file.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Position of a column; -1 when the file has none.</summary>
    public int this[Column column] => _columns[(int)column];

    /// <summary>Position of a split; -1 when the file has none.</summary>
    public int this[Segment segment] => _segments[(int)segment];

    /// <summary>Whether the rows name their event.</summary>
    public bool NamesEvent => this[Column.EventId] >= 0 || this[Column.EventName] >= 0;

    /// <summary>Reads the header.</summary>
    /// <exception cref="ResultFileException">A column that every result file has is missing, or one is there twice.</exception>
    public static ResultHeader Read(FieldSplitter fields)
    {
        var names = ImmutableArray.CreateBuilder<string>(fields.Count);
        for (var i = 0; i < fields.Count; i++)
        {
            names.Add(fields[i].ToString());
        }

        var header = new ResultHeader(names.MoveToImmutable());
        header.RequireColumns();
        return header;
    }

    private void RequireColumns()
    {
        var missing = new List<string>();
        if (this[Column.Gender] < 0)
        {
            missing.Add("gender");
        }

        if (this[Column.Total] < 0)
        {
            missing.Add("total_time");
        }

        // Some files tell only the time in all transitions together, so transitions are not required.
        missing.AddRange(
            RaceFormat
                .Runs.Concat(RaceFormat.Stations)
                .Where(segment => this[segment] < 0)
                .Select(RaceFormat.ColumnName)
        );
        if (missing.Count > 0)
        {
            throw new ResultFileException(
                $"The first line is not the header of a result file: no column {string.Join(", ", missing)}. "
                    + "Expected are gender, total_time, run_1 to run_8 and work_1 to work_8 (or the stations' names, such as "
                    + "1000m Ski); separated by comma, semicolon or tab."
            );
        }
    }

    /// <summary>A column of an own name goes first and must be there once; of others the first that is still needed is taken.</summary>
    private void Place(int at, bool isOwn)
    {
        var name = Names[at];
        if (ColumnNames.Find(name) is { } column)
        {
            Place(_columns, (int)column, at, isOwn);
        }
        else if (ColumnNames.FindSegment(name) is { } segment)
        {
            Place(_segments, (int)segment, at, isOwn);
        }
    }

    private void Place(int[] places, int what, int at, bool isOwn)
    {
        if (places[what] < 0)
        {
            places[what] = at;
        }
        else if (isOwn)
        {
            throw new ResultFileException($"The header has the column {Names[at]} twice.");
        }
    }
}
