using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Similarity;

/// <summary>Looks at rows of some columns, a group at once: counts those that fulfil the conditions, and keeps the nearest.</summary>
internal sealed class RaceSieve
{
    private readonly SimilarityProbe _probe;
    private readonly ShapeDistance _distance;
    private readonly NearestAthletes _nearest;
    private readonly int _athleteCode;

    /// <summary>The slowest seconds that count as better, by segment of the probe.</summary>
    private readonly ushort[] _slowest;

    /// <summary>Prepares the search.</summary>
    /// <param name="probe">What is looked for; it has every split that a match must be better at.</param>
    public RaceSieve(SimilarityProbe probe)
    {
        _probe = probe;
        _distance = new ShapeDistance(probe.Splits, probe.Noise, probe.BetterAt);
        _nearest = new NearestAthletes(probe.Take);
        _athleteCode = RaceColumns.CodeOf(probe.AthleteId);
        _slowest = [.. probe.BetterAt.Select(segment => (ushort)probe.SlowestBetterS(segment))];
    }

    /// <summary>How many rows fulfil the conditions so far.</summary>
    public int Considered { get; private set; }

    /// <summary>The nearest race of each of the nearest athletes so far.</summary>
    public IReadOnlyList<NearRace> Nearest => _nearest.Races;

    /// <summary>Looks at some rows that it has not looked at before.</summary>
    /// <param name="races">The columns.</param>
    /// <param name="block">Their position.</param>
    /// <param name="from">The first row.</param>
    /// <param name="end">The row behind the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Look(RaceColumns races, int block, int from, int end)
    {
        const int Size = RaceColumns.GroupSize;
        Span<float> shape = stackalloc float[ShapeVector.Length];
        for (var group = from / Size; group * Size < end; group++)
        {
            var first = group * Size;
            var taken = races.LiveOf(group) & (uint.MaxValue << Math.Max(0, from - first));
            taken &= end - first < Size ? (1u << (end - first)) - 1 : uint.MaxValue;
            taken = WithoutOwn(races, first, Better(races, first, taken));
            if (taken == 0)
            {
                continue;
            }

            Considered += BitOperations.PopCount(taken);
            taken &= _distance.Within(races.ShapesOf(group), _nearest.Bound);
            for (; taken != 0; taken &= taken - 1)
            {
                var row = first + BitOperations.TrailingZeroCount(taken);
                races.ReadShape(row, shape);
                var square = _distance.SquareTo(shape);
                if (square <= _nearest.Bound)
                {
                    _nearest.Add(new NearRace(block, row, square, races.TotalOf(row), races.AthleteOf(row)));
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Better(RaceColumns races, int first, uint taken)
    {
        for (var i = 0; i < _slowest.Length && taken != 0; i++)
        {
            ref var column = ref MemoryMarshal.GetReference(races.Column(_probe.BetterAt[i]));
            var slowest = Vector256.Create(_slowest[i]);
            var slower = Vector256.GreaterThan(Vector256.LoadUnsafe(ref column, (nuint)first), slowest);
            var slowerToo = Vector256.GreaterThan(Vector256.LoadUnsafe(ref column, (nuint)first + 16), slowest);
            taken &= ~(slower.ExtractMostSignificantBits() | (slowerToo.ExtractMostSignificantBits() << 16));
        }

        return taken;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint WithoutOwn(RaceColumns races, int first, uint taken)
    {
        ref var codes = ref MemoryMarshal.GetReference(races.AthleteCodes);
        var own = Vector256.Create(_athleteCode);
        var alike = 0u;
        for (var lane = 0; lane < RaceColumns.GroupSize; lane += Vector256<int>.Count)
        {
            var equal = Vector256.Equals(Vector256.LoadUnsafe(ref codes, (nuint)(first + lane)), own);
            alike |= equal.ExtractMostSignificantBits() << lane;
        }

        alike &= taken;
        for (; alike != 0; alike &= alike - 1)
        {
            var lane = BitOperations.TrailingZeroCount(alike);
            if (string.Equals(races.AthleteOf(first + lane), _probe.AthleteId, StringComparison.Ordinal))
            {
                taken &= ~(1u << lane);
            }
        }

        return taken;
    }
}
