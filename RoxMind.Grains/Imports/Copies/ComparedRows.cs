using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Imports.Copies;

/// <summary>Compares the rows of a file with one another.</summary>
internal sealed class ComparedRows
{
    private readonly CopiedRows _copies = new();
    private readonly SharedNumbers _numbers = new();

    /// <summary>What is to be said, for people.</summary>
    public IEnumerable<string> Remarks => new[] { _copies.Remark, _numbers.Remark }.OfType<string>();

    /// <summary>Takes a row.</summary>
    /// <param name="line">Its line in the file.</param>
    /// <param name="race">What was read of it.</param>
    public void Add(int line, RaceResult race)
    {
        _copies.Add(line, race);
        _numbers.Add(line, race);
    }
}
