using System.Collections.Immutable;
using RoxMind.Grains.Imports.Rejections;

namespace RoxMind.Grains.Imports.Previews;

/// <summary>Counts rejected rows by reason, and for each reason its causes. Bounded, however many there are.</summary>
internal sealed class RejectionTally
{
    private const int MostCauses = 1000;

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
                            .Value.Causes.OrderByDescending(cause => cause.Value)
                            .ThenBy(cause => cause.Key, StringComparer.Ordinal)
                            .Select(cause => (cause.Key, cause.Value)),
                    ]
                ))
                .OrderByDescending(group => group.Rows)
                .ThenBy(group => group.Code, StringComparer.Ordinal),
        ];

    /// <summary>Counts a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cause">The value that cannot be read, or the column whose time is not believed.</param>
    public void Add(RejectedRow row, string cause)
    {
        if (!_groups.TryGetValue(row.Code, out var group))
        {
            _groups[row.Code] = group = new Group(row);
        }

        group.Rows++;
        if (row.Column.Length > 0 && (group.Causes.Count < MostCauses || group.Causes.ContainsKey(cause)))
        {
            group.Causes[cause] = group.Causes.GetValueOrDefault(cause) + 1;
        }
    }

    private sealed class Group(RejectedRow first)
    {
        public RejectedRow First => first;

        public int Rows { get; set; }

        public Dictionary<string, int> Causes { get; } = new(StringComparer.Ordinal);
    }
}
