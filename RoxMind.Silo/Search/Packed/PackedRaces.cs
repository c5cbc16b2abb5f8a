using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval.Rows;
using RoxMind.Silo.Search.Changes;

namespace RoxMind.Silo.Search.Packed;

/// <summary>
/// All complete races as they are compared by likeness, without names, events or anything else: small enough to be read at once when a
/// service starts. Immutable.
/// </summary>
/// <param name="Blocks">Blocks of races; of one standard there may be several.</param>
internal sealed record PackedRaces(ImmutableArray<PackedBlock> Blocks)
{
    /// <summary>What the first numbers of a file are: how it is laid out. Files of another layout are not read.</summary>
    private static readonly int[] s_layout =
    [
        0x4B505852,
        1,
        RaceFormat.SegmentCount,
        ShapeVector.Length,
        RaceColumns.GroupSize,
    ];

    /// <summary>Packs complete races.</summary>
    public static PackedRaces Of(IEnumerable<(StationStandard Standard, RaceRows Rows)> races) =>
        new([
            .. races.Select(some => new PackedBlock(
                some.Standard,
                some.Rows.Columns,
                PackedTexts.Of([
                    .. Enumerable.Range(0, some.Rows.Columns.Count).Select(row => some.Rows[row].Race.RaceId),
                ])
            )),
        ]);

    /// <summary>The blocks of a standard.</summary>
    public ImmutableArray<PackedBlock> Of(StationStandard standard) =>
        [.. Blocks.Where(block => block.Standard == standard)];

    /// <summary>The same after a change.</summary>
    public PackedRaces With(RaceIndexChange change)
    {
        HashSet<string> changed = [.. change.Removals, .. change.Upserts.Select(race => race.RaceId)];
        if (changed.Count == 0)
        {
            return this;
        }

        HashSet<ulong> codes = [.. changed.Select(PackedBlock.CodeOf)];
        return new PackedRaces([
            .. Blocks.Select(block => block.Without(changed, codes)),
            .. change
                .Upserts.Where(race => race.Splits.IsComplete)
                .GroupBy(race => race.Standard)
                .Select(races => PackedBlock.Of(races.Key, races)),
        ]);
    }

    /// <summary>Writes the races.</summary>
    public void Write(Stream packed)
    {
        PackedValues.Write<int>(packed, [.. s_layout, Blocks.Length]);
        foreach (var block in Blocks)
        {
            block.Write(packed);
        }
    }

    /// <summary>Reads races.</summary>
    /// <exception cref="InvalidDataException">They are not what was written, or were by another version.</exception>
    public static PackedRaces Read(Stream packed)
    {
        if (PackedValues.Read<int>(packed) is not [.. var layout, var blocks] || !layout.SequenceEqual(s_layout))
        {
            throw new InvalidDataException("The packed races are laid out otherwise.");
        }

        return new PackedRaces([.. Enumerable.Range(0, blocks).Select(_ => PackedBlock.Read(packed))]);
    }
}
