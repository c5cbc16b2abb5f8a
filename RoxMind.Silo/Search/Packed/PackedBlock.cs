using System.IO.Hashing;
using System.Text;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Silo.Search.Packed;

/// <summary>Some complete races of one standard as columns, with their ids and nothing else.</summary>
/// <param name="Standard">What the stations asked for.</param>
/// <param name="Columns">The columns.</param>
/// <param name="RaceIds">Row by row, the ids.</param>
internal sealed record PackedBlock(StationStandard Standard, RaceColumns Columns, PackedTexts RaceIds)
{
    private ulong[]? _codes;

    /// <summary>Packs races.</summary>
    /// <param name="standard">What the stations asked for.</param>
    /// <param name="races">Complete races of the standard, in any order.</param>
    public static PackedBlock Of(StationStandard standard, IEnumerable<IndexedRace> races)
    {
        var sorted = races.OrderBy(race => race.TotalS).ToArray();
        var columns = RaceColumns.Of<IndexedRace>(
            sorted,
            static race => (race.AthleteId, race.TotalS, race.Comparable)
        );
        return new PackedBlock(standard, columns, PackedTexts.Of(Array.ConvertAll(sorted, race => race.RaceId)));
    }

    /// <summary>A number for a race, equal ones usually for one race.</summary>
    public static ulong CodeOf(string raceId) => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(raceId));

    /// <summary>The same without some races.</summary>
    /// <param name="raceIds">Ids of races, some of which may be here.</param>
    /// <param name="codes">Their numbers.</param>
    public PackedBlock Without(HashSet<string> raceIds, HashSet<ulong> codes)
    {
        _codes ??= [.. Enumerable.Range(0, RaceIds.Count).Select(row => XxHash3.HashToUInt64(RaceIds.LettersOf(row)))];
        var rows = new List<int>();
        for (var row = 0; row < _codes.Length; row++)
        {
            if (codes.Contains(_codes[row]) && raceIds.Contains(RaceIds[row]))
            {
                rows.Add(row);
            }
        }

        return rows.Count == 0 ? this : this with { Columns = Columns.Without(rows) };
    }

    /// <summary>Writes the block.</summary>
    public void Write(Stream packed)
    {
        PackedTexts.Of([Standard.Key]).Write(packed);
        Columns.Pack(packed);
        RaceIds.Write(packed);
    }

    /// <summary>Reads a block.</summary>
    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    public static PackedBlock Read(Stream packed)
    {
        var standard = StationStandard.Parse(PackedTexts.Read(packed)[0]);
        var block = new PackedBlock(standard, RaceColumns.Unpack(packed), PackedTexts.Read(packed));
        return block.RaceIds.Count == block.Columns.Count
            ? block
            : throw new InvalidDataException("The packed ids are not those of the columns.");
    }
}
