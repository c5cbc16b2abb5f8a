using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Files;

namespace RoxMind.Grains.Imports.Columns;

/// <summary>Which column of a result file holds what. Order does not matter, further columns are passed over.</summary>
internal sealed class ResultHeader
{
    private static readonly int _columnCount = Enum.GetValues<Column>().Length;

    private readonly int[] _columns = new int[_columnCount];
    private readonly int[] _segments = new int[RaceFormat.SegmentCount];
    private readonly string?[] _constants = new string?[_columnCount];
    private readonly HashSet<int> _settled = [];
    private readonly List<PassedOverColumn> _passedOver = [];

    private ResultHeader(ImmutableArray<string> names)
    {
        Names = names;
        Array.Fill(_columns, -1);
        Array.Fill(_segments, -1);
    }

    /// <summary>The names of all columns as they stand in the file.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Columns that hold what another holds, which is read in their stead.</summary>
    public IReadOnlyList<PassedOverColumn> PassedOver => _passedOver;

    /// <summary>Position of a column; -1 when the file has none.</summary>
    public int this[Column column] => _columns[(int)column];

    /// <summary>Position of a split; -1 when the file has none.</summary>
    public int this[Segment segment] => _segments[(int)segment];

    /// <summary>Whether the rows name their event.</summary>
    public bool NamesEvent =>
        Has(Column.EventId)
        || Has(Column.EventName)
        || (Has(Column.Location) && (Has(Column.Season) || Has(Column.Year)));

    /// <summary>Whether the file tells this of its rows, in a column or for all of them.</summary>
    public bool Has(Column column) => this[column] >= 0 || Constant(column) is not null;

    /// <summary>Whether anything is read from a column.</summary>
    public bool IsRead(int at) => Array.IndexOf(_columns, at) >= 0 || Array.IndexOf(_segments, at) >= 0;

    /// <summary>What every row is to have, told by whoever handed the file over; null when nothing was told.</summary>
    public string? Constant(Column column) => _constants[(int)column];

    /// <summary>Reads the header.</summary>
    /// <param name="names">The names of the columns.</param>
    /// <param name="mappings">What was told of them by hand; it goes first.</param>
    /// <param name="sample">The fields of the first rows, for columns whose name does not tell what they hold.</param>
    /// <exception cref="ResultFileException">A column that every result file has is missing, one is there twice, or a mapping fits none.</exception>
    public static ResultHeader Read(
        ImmutableArray<string> names,
        ImmutableArray<ColumnMapping> mappings,
        IReadOnlyList<string[]> sample
    )
    {
        var header = new ResultHeader(names);
        foreach (var mapping in mappings.IsDefault ? [] : mappings)
        {
            header.PlaceMapped(mapping);
        }

        header.PlaceAll(ColumnNames.IsOwn, isOwn: true);
        header.PlaceAll(name => !ColumnNames.IsSecondChoice(name));
        header.PlaceAll(_ => true);
        for (var i = 0; i < names.Length; i++)
        {
            if (!header._settled.Contains(i) && ColumnNames.IsAmbiguous(names[i]))
            {
                header.PlaceByContent(i, sample);
            }
        }

        RequiredColumns.Check(header, sample);
        return header;
    }

    private void PlaceAll(Predicate<string> isTurn, bool isOwn = false)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            if (!_settled.Contains(i) && isTurn(Names[i]))
            {
                PlaceByName(i, isOwn);
            }
        }
    }

    private void PlaceMapped(ColumnMapping mapping)
    {
        var column = ColumnNames.Find(mapping.Field);
        var segment = SegmentNames.Find(mapping.Field);
        if (mapping.Constant is { } value && column is { } told)
        {
            _constants[(int)told] = value;
            return;
        }

        var at = Find(mapping.Column);
        if (at < 0)
        {
            throw new ResultFileException(
                $"The file has no column '{mapping.Column}'; its columns are {string.Join(", ", Names)}."
            );
        }

        _settled.Add(at);
        if (column is { } what)
        {
            _columns[(int)what] = at;
        }
        else if (segment is { } split)
        {
            _segments[(int)split] = at;
        }
        else if (mapping.Field != ColumnMapping.Ignore)
        {
            throw new ResultFileException(
                $"'{mapping.Field}' is nothing that a column can hold; it can be {string.Join(", ", ColumnNames.OwnNames)} or ignore."
            );
        }
    }

    private int Find(string name)
    {
        var at = Names.IndexOf(name);
        return at >= 0
            ? at
            : Names.Select((other, i) => Spelling.Fold(other) == Spelling.Fold(name) ? i : -1).Append(-1).Max();
    }

    /// <summary>A column of an own name goes first and must be there once; of others the first that is still needed is taken.</summary>
    private void PlaceByName(int at, bool isOwn)
    {
        if (ColumnNames.Find(Names[at]) is { } column)
        {
            Place(ref _columns[(int)column], at, ColumnNames.DisplayName(column), isOwn);
        }
        else if (SegmentNames.Find(Names[at]) is { } segment)
        {
            Place(ref _segments[(int)segment], at, RaceFormat.DisplayName(segment), isOwn);
        }
    }

    private void Place(ref int place, int at, string what, bool isOwn)
    {
        if (place >= 0 && isOwn && Names[place] == Names[at])
        {
            throw new ResultFileException($"The header has the column {Names[at]} twice.");
        }

        _settled.Add(at);
        if (place < 0)
        {
            place = at;
        }
        else
        {
            _passedOver.Add(new PassedOverColumn(what, place, at));
        }
    }

    private void PlaceByContent(int at, IReadOnlyList<string[]> sample)
    {
        if (ColumnContent.Of(sample.Select(row => row[at])) is { } column && Constant(column) is null)
        {
            Place(ref _columns[(int)column], at, ColumnNames.DisplayName(column), isOwn: false);
        }
    }
}
