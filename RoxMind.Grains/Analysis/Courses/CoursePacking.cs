using System.Buffers.Binary;
using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Courses;

/// <summary>
/// Writes a course's effects in 912 bytes. Every version of the service reads what any earlier one wrote: another form gets
/// another first byte.
/// </summary>
/// <remarks>
/// Single precision is a ten-thousandth of a second in a finish. Covariances are kept as correlations of 16 bits: their error,
/// 2·10⁻⁵, is far less than what is known of any, and what is added to an athlete's own covariance stays positive definite.
/// </remarks>
internal static class CoursePacking
{
    private const byte Unknown = 0;
    private const byte Known = 1;
    private const int N = RaceFormat.SegmentCount;
    private const int Correlations = N * (N - 1) / 2;
    private const int Length = 1 + (4 * sizeof(int)) + ((5 + (4 * N)) * sizeof(float)) + (Correlations * sizeof(short));

    /// <summary>The effects as bytes; one byte where nothing was estimated.</summary>
    public static byte[] Pack(CourseEffects effects)
    {
        if (effects is not { IsKnown: true, Attribution: { } own })
        {
            return [Unknown];
        }

        var packed = new byte[Length];
        packed[0] = Known;
        var rest = packed.AsSpan(1);
        Put(ref rest, effects.Finishers);
        Put(ref rest, effects.Splits);
        Put(ref rest, (int)own.Basis);
        Put(ref rest, own.Repeats);
        Put(ref rest, [effects.TotalLog, effects.TotalSd, effects.Dispersion, own.TotalLog, own.TotalSd]);
        Put(ref rest, effects.SegmentLogs.AsSpan());
        Put(ref rest, effects.SegmentSds.AsSpan());
        Put(ref rest, own.SegmentLogs.AsSpan());
        Put(ref rest, own.SegmentSds.AsSpan());
        for (var (i, at) = (0, 0); i < N; i++, at++)
        {
            for (var j = 0; j < i; j++)
            {
                var correlation = effects.Covariance[at++] / (effects.SegmentSds[i] * effects.SegmentSds[j]);
                var rounded = (short)Math.Round(Math.Clamp(correlation, -1, 1) * short.MaxValue);
                BinaryPrimitives.WriteInt16LittleEndian(rest, rounded);
                rest = rest[sizeof(short)..];
            }
        }

        return packed;
    }

    /// <summary>The effects that <see cref="Pack"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are of a form that this program does not know.</exception>
    public static CourseEffects Unpack(ReadOnlySpan<byte> packed)
    {
        if (packed is [Unknown])
        {
            return CourseEffects.None;
        }

        if (packed.Length != Length || packed[0] != Known)
        {
            throw new InvalidDataException("A kept course is of a form that this program does not know.");
        }

        var rest = packed[1..];
        var (finishers, splits) = (TakeInt(ref rest), TakeInt(ref rest));
        var (basis, repeats) = ((CourseBasis)TakeInt(ref rest), TakeInt(ref rest));
        var totals = Take(ref rest, 5);
        var (logs, sds) = (Take(ref rest, N), Take(ref rest, N));
        var (ownLogs, ownSds) = (Take(ref rest, N), Take(ref rest, N));
        return new CourseEffects
        {
            Finishers = finishers,
            Splits = splits,
            SegmentLogs = logs,
            SegmentSds = sds,
            TotalLog = totals[0],
            TotalSd = totals[1],
            Dispersion = totals[2],
            Covariance = Covariance(rest, sds),
            Attribution = new CourseAttribution(basis, repeats, totals[3], totals[4], ownLogs, ownSds),
        };
    }

    private static ImmutableArray<float> Covariance(ReadOnlySpan<byte> correlations, ImmutableArray<double> sds)
    {
        var lower = ImmutableArray.CreateBuilder<float>(Correlations + N);
        for (var i = 0; i < N; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var correlation = BinaryPrimitives.ReadInt16LittleEndian(correlations) / (double)short.MaxValue;
                correlations = correlations[sizeof(short)..];
                lower.Add((float)(correlation * sds[i] * sds[j]));
            }

            lower.Add((float)(sds[i] * sds[i]));
        }

        return lower.MoveToImmutable();
    }

    private static void Put(ref Span<byte> rest, int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(rest, value);
        rest = rest[sizeof(int)..];
    }

    private static void Put(ref Span<byte> rest, scoped ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            BinaryPrimitives.WriteSingleLittleEndian(rest, (float)value);
            rest = rest[sizeof(float)..];
        }
    }

    private static int TakeInt(ref ReadOnlySpan<byte> rest)
    {
        var value = BinaryPrimitives.ReadInt32LittleEndian(rest);
        rest = rest[sizeof(int)..];
        return value;
    }

    private static ImmutableArray<double> Take(ref ReadOnlySpan<byte> rest, int count)
    {
        var values = ImmutableArray.CreateBuilder<double>(count);
        for (var i = 0; i < count; i++)
        {
            values.Add(BinaryPrimitives.ReadSingleLittleEndian(rest));
            rest = rest[sizeof(float)..];
        }

        return values.MoveToImmutable();
    }
}
