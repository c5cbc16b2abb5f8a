using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Explaining;

/// <summary>How far each time of a race is from what its other times let expect, and from what is believable of it.</summary>
internal readonly ref struct SplitDistances
{
    private const int N = RaceFormat.SegmentCount;

    private readonly Splits _splits;
    private readonly CohortReader _reader;
    private readonly CourseEffects? _course;
    private readonly Span<double> _expectedS;
    private readonly Span<double> _spreads;

    /// <summary>Sets every time beside the others.</summary>
    /// <param name="splits">The splits; from missing ones nothing is expected.</param>
    /// <param name="reader">The standard.</param>
    /// <param name="course">How the event differs from the usual; null when it is not known.</param>
    /// <param name="expectedS">Receives what the others let expect, 23 times in seconds.</param>
    /// <param name="spreads">Receives how far the 23 log times usually are from that, standard deviations.</param>
    public SplitDistances(
        Splits splits,
        CohortReader reader,
        CourseEffects? course,
        Span<double> expectedS,
        Span<double> spreads
    )
    {
        (_splits, _reader, _course) = (splits, reader, course);
        _expectedS = expectedS;
        _spreads = spreads;
        reader.Stations.Expect(splits, course, expectedS, spreads);
    }

    /// <summary>How far a segment's own time is from what the others let expect, in standard deviations.</summary>
    public double Off(int segment) => Off(segment, _splits.Raw[segment], _expectedS[segment]);

    /// <summary>A distance as a share of what is believable of a segment in a usual race.</summary>
    public double Beyond(int segment, double off)
    {
        var cohort = _reader.Snapshot;
        var range = cohort.Believable.IsDefaultOrEmpty ? BelievableRange.Usual : cohort.Believable[segment];
        return off / (off < 0 ? range.Below : range.Above);
    }

    /// <summary>Whether two times were swapped of which the first is wrong by itself.</summary>
    public bool AreSwapped(int wrong, int other)
    {
        Span<double> withoutS = stackalloc double[N];
        _reader.Stations.Expect(_splits.Without((1 << wrong) | (1 << other)), _course, withoutS);
        var (time, otherTime) = (_splits.Raw[wrong], _splits.Raw[other]);
        return MisfitRule.AreSwapped(
            Off(other, otherTime, withoutS[other]),
            Off(wrong, otherTime, withoutS[wrong]),
            Off(other, time, withoutS[other])
        );
    }

    /// <summary>How much further apart the times of this race are than those of others.</summary>
    public double Scale()
    {
        Span<double> deviations = stackalloc double[N];
        var usualS = 0.0;
        for (var i = 0; i < N; i++)
        {
            var isKnown = _splits.Raw[i] != 0;
            deviations[i] = isKnown ? Off(i) : double.NaN;
            usualS += isKnown ? _reader.Snapshot.Peers.Segments[i].MedianS : 0;
        }

        return OwnScale.Of(deviations) * OwnScale.AtLevel(_splits.SumS, usualS);
    }

    /// <summary>The same without a segment: one wrong time drives its neighbours apart.</summary>
    public double ScaleWithout(int segment) =>
        new SplitDistances(
            _splits.With((Segment)segment, 0),
            _reader,
            _course,
            stackalloc double[N],
            stackalloc double[N]
        ).Scale();

    private double Off(int segment, int timeS, double expectedS) => Math.Log(timeS / expectedS) / _spreads[segment];
}
