using System.Collections.Immutable;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Notes;
using RoxMind.Grains.Imports.Rejections;

namespace RoxMind.Grains.Imports.Previews;

/// <summary>Counts rejected rows, or values that were not read, by reason, and for each reason its causes. Bounded, however many there are.</summary>
internal sealed class RejectionTally
{
    private const int MostCauses = 1000;
    private const int MostPlaces = 3;

    private readonly Dictionary<string, Group> _groups = new(StringComparer.Ordinal);

    /// <summary>The reasons, the most frequent first.</summary>
    public ImmutableArray<RejectionGroup> Groups =>
        [
            .. _groups
                .Select(group => new RejectionGroup(
                    group.Key,
                    group.Value.Rows,
                    group.Value.First,
                    [
                        .. group
                            .Value.Causes.Select(cause => cause.Value)
                            .OrderByDescending(cause => cause.Rows)
                            .ThenBy(cause => cause.First.Line),
                    ]
                ))
                .OrderByDescending(group => group.Rows)
                .ThenBy(group => group.Code, StringComparer.Ordinal),
        ];

    /// <summary>Counts a row.</summary>
    public void Add(RejectedRow row)
    {
        if (!_groups.TryGetValue(row.Code, out var group))
        {
            _groups[row.Code] = group = new Group(row);
        }

        group.Rows++;
        var key = (row.Column, row.Value, row.Reason);
        if (group.Causes.TryGetValue(key, out var cause))
        {
            group.Causes[key] = cause with
            {
                Rows = cause.Rows + 1,
                Places = cause.Places.Length < MostPlaces ? cause.Places.Add(Place(row)) : cause.Places,
            };
        }
        else if (group.Causes.Count < MostCauses)
        {
            group.Causes.Add(key, new RejectionCause(row.Value, row, 1, [Place(row)]));
        }
    }

    /// <summary>Counts a value.</summary>
    public void Add(RowNote note) =>
        Add(new RejectedRow(note.Line, note.Column, note.Value, note.Code, note.Done, note.Row));

    private static RowPlace Place(RejectedRow row) => new(row.Line, row.Row);

    private sealed class Group(RejectedRow first)
    {
        public RejectedRow First => first;

        public int Rows { get; set; }

        public Dictionary<(string Column, string Value, string Reason), RejectionCause> Causes { get; } = [];
    }
}
