using System.Text;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Imports.Copies;

/// <summary>
/// Finds start numbers that a file gives to two people of one event. Of each number some bytes are remembered, of a long file only the
/// first half million.
/// </summary>
internal sealed class SharedNumbers
{
    private const int MostNumbers = 500_000;

    private readonly Dictionary<ulong, First> _firsts = [];
    private int _rows;
    private (string Number, int First, int Second) _example;

    /// <summary>What is to be said, for people; null when no number is of two people.</summary>
    public string? Remark =>
        _rows == 0
            ? null
            : $"{(_rows == 1 ? "1 row has" : $"{_rows} rows have")} the start number of somebody else (first {_example.Number} in lines "
                + $"{_example.First} and {_example.Second}): each is taken as a result of its own.";

    /// <summary>Takes a row.</summary>
    /// <param name="line">Its line in the file.</param>
    /// <param name="race">What was read of it.</param>
    public void Add(int line, RaceResult race)
    {
        if (
            race.Entrant is not { StartNumber: { } number, Name: { } name }
            || NameKey.Of(name, race.Division) is not { Length: > 0 } person
        )
        {
            return;
        }

        var key = Hash($"{race.EventId}\n{number}");
        var own = new First(line, Hash(person), race.Division, race.TotalMs);
        if (!_firsts.TryGetValue(key, out var first))
        {
            if (_firsts.Count < MostNumbers)
            {
                _firsts.Add(key, own);
            }
        }
        else if (first.Person != own.Person && !AreMembers(first, own))
        {
            _example = _rows++ == 0 ? (number, first.Line, line) : _example;
        }
    }

    /// <summary>A pair or team may have a row for each of its members.</summary>
    private static bool AreMembers(First one, First other) =>
        one.Division.IsTeam() && one.Division == other.Division && one.TotalMs == other.TotalMs;

    private static ulong Hash(string text) => ShortHash.Of(Encoding.UTF8.GetBytes(text));

    private readonly record struct First(int Line, ulong Person, Division Division, long TotalMs);
}
