using System.Runtime.InteropServices;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Imports.Copies;

/// <summary>
/// Finds rows of a file that have all parts in common with an earlier row of another division, event or person. Of each row some bytes
/// are remembered, of a long file only those of its first half million.
/// </summary>
internal sealed class CopiedRows
{
    private const int MostRows = 500_000;

    private readonly Dictionary<ulong, First> _firsts = [];
    private readonly HashSet<(Division, string?)> _divisions = [];
    private readonly HashSet<string> _events = new(StringComparer.Ordinal);
    private int _rows;
    private (int First, int Second) _lines;

    /// <summary>What is to be said, for people; null when no row is a copy.</summary>
    public string? Remark =>
        _rows == 0
            ? null
            : $"{_rows} rows have the same splits as others, in {Count(_events.Count, "event")} and "
                + $"{Count(_divisions.Count, "division")} (first in lines {_lines.First} and {_lines.Second}): they are taken, and are "
                + "perhaps copies of one race.";

    /// <summary>Takes a row.</summary>
    /// <param name="line">Its line in the file.</param>
    /// <param name="race">What was read of it.</param>
    public void Add(int line, RaceResult race)
    {
        if (!EqualParts.AreEnough(race.PublishedSplits))
        {
            return;
        }

        var start = StartOf(race);
        if (!_firsts.TryGetValue(Hash(race.PublishedSplits), out var first))
        {
            if (_firsts.Count < MostRows)
            {
                _firsts.Add(Hash(race.PublishedSplits), new First(start, line, race));
            }
        }
        else if (first.Start != start)
        {
            Tell(first, line, race);
        }
    }

    private void Tell(First first, int line, RaceResult race)
    {
        _lines = _rows == 0 ? (first.Line, line) : _lines;
        _rows += first.IsTold ? 1 : 2;
        first.IsTold = true;
        _events.UnionWith([first.EventId, race.EventId]);
        _divisions.UnionWith([first.Division, (race.Division, race.Category)]);
    }

    /// <summary>What tells one start from another; of a team each row may name another member.</summary>
    private static int StartOf(RaceResult race) =>
        HashCode.Combine(
            race.EventId,
            race.Division,
            race.Category,
            race.Division.IsTeam() || race.Entrant.Name is not { } name ? string.Empty : NameKey.Of(name, race.Division)
        );

    private static ulong Hash(Splits splits) => ShortHash.Of(MemoryMarshal.AsBytes(splits.Raw));

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    private sealed class First(int start, int line, RaceResult race)
    {
        public int Start => start;

        public int Line => line;

        public string EventId { get; } = race.EventId;

        public (Division, string?) Division { get; } = (race.Division, race.Category);

        public bool IsTold { get; set; }
    }
}
