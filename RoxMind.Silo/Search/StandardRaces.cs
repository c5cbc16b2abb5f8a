using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Silo.Search;

/// <summary>
/// All races of one standard as a few blocks, each at least twice as large as the next: what is added becomes a block of its
/// own and is merged with its smaller neighbours, so a race is copied only as often as the number of races can be halved.
/// Immutable: searches go on undisturbed in what they hold.
/// </summary>
internal sealed class StandardRaces
{
    private readonly ImmutableArray<RaceRows> _blocks;

    private StandardRaces(ImmutableArray<RaceRows> blocks)
    {
        _blocks = blocks;
        Columns = [.. blocks.Select(block => block.Columns)];
    }

    /// <summary>No race.</summary>
    public static StandardRaces None { get; } = new([]);

    /// <summary>The columns of all blocks.</summary>
    public ImmutableArray<RaceColumns> Columns { get; }

    /// <summary>The blocks.</summary>
    public ImmutableArray<RaceRows> Blocks => _blocks;

    /// <summary>How many races there are.</summary>
    public int Count => _blocks.Sum(block => block.LiveCount);

    /// <summary>The race that a search found.</summary>
    public IndexedRace this[SimilarityHit hit] => _blocks[hit.Block][hit.Row].Race;

    /// <summary>The same without some races and with others.</summary>
    /// <param name="removed">Races that are here.</param>
    /// <param name="added">Races that are not here, or are removed.</param>
    public StandardRaces With(IReadOnlyCollection<IndexedRace> removed, IReadOnlyCollection<CatalogRace> added)
    {
        var blocks = new List<RaceRows>(_blocks.Length + 1);
        foreach (var block in _blocks)
        {
            var rest = removed.Count == 0 ? block : Without(block, removed);
            if (rest.LiveCount > 0)
            {
                blocks.Add(rest);
            }
        }

        if (added.Count > 0)
        {
            blocks.Add(RaceRows.Of(added));
        }

        while (blocks.Count >= 2 && blocks[^2].LiveCount <= 2 * blocks[^1].LiveCount)
        {
            blocks[^2] = RaceRows.Of(blocks[^2].Live().Concat(blocks[^1].Live()));
            blocks.RemoveAt(blocks.Count - 1);
        }

        return new StandardRaces([.. blocks]);
    }

    private static RaceRows Without(RaceRows block, IReadOnlyCollection<IndexedRace> removed)
    {
        var rows = removed.Select(block.Find).Where(row => row >= 0).ToList();
        if (rows.Count == 0)
        {
            return block;
        }

        var rest = block.Without(rows);

        // Marks cost a search time and the races memory: when they outnumber what is left, start afresh.
        return rest.LiveCount * 2 < rest.Columns.Count ? RaceRows.Of(rest.Live()) : rest;
    }
}
