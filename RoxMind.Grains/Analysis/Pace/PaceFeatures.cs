using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Pace;

/// <summary>
/// The one builder of the pace models' inputs, for training and for serving. Everything is relative to the usual race of the
/// standard at the event, as far as the event is known; the inputs at checkpoint k come from the first k segments and what is known before the start, nothing later.
/// </summary>
internal static class PaceFeatures
{
    /// <summary>Stands for an unknown age; <c>age_known</c> is 0 beside it. A NaN would be routed silently.</summary>
    public const float MissingAge = -1;

    private const int OldestAge = 80;

    private const int FirstDrift = (int)Segment.Run3 + 1;

    private static readonly ImmutableArray<string>[] NamesByCheckpoint =
    [
        .. Enumerable.Range(0, RaceFormat.SegmentCount).Select(ListNames),
    ];

    /// <summary>Most inputs at any checkpoint.</summary>
    public static int MaxCount { get; } = NamesByCheckpoint.Max(names => names.Length);

    /// <summary>SHA-256 over all names: a model trained on other inputs has another one.</summary>
    public static string Hash { get; } =
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Join('\n', NamesByCheckpoint.Select(n => string.Join(',', n))))
            )
        );

    /// <summary>Names of the inputs at a checkpoint, in order.</summary>
    /// <param name="checkpoint">Segments done, 0 to 22.</param>
    public static ImmutableArray<string> Names(int checkpoint) => NamesByCheckpoint[checkpoint];

    /// <summary>Writes the inputs of a checkpoint.</summary>
    /// <param name="race">The race; at least as many segments as the checkpoint has must be known.</param>
    /// <param name="checkpoint">Segments done, 0 to 22.</param>
    /// <param name="into">Receives as many values as there are <see cref="Names"/>.</param>
    public static void Write(PaceProgress race, int checkpoint, Span<float> into)
    {
        var writer = new PaceFeatureWriter(into);
        WriteStart(race, ref writer);
        WriteBase(race, checkpoint, ref writer);
        if (checkpoint > 0)
        {
            WriteLevels(race, checkpoint, ref writer);
        }

        for (var i = 0; i < checkpoint; i++)
        {
            writer.Add(race.Ratio(i));
        }

        for (var i = 0; i < checkpoint; i++)
        {
            writer.Add(race.Surprise(i));
        }
    }

    private static void WriteStart(PaceProgress race, ref PaceFeatureWriter writer)
    {
        var (standard, age) = (race.Standard, race.AgeGroup);
        writer.Add(age.IsKnown);
        writer.Add(age.IsKnown ? Years(age, standard.Division) : MissingAge);
        writer.Add(standard.Gender == Gender.Female);
        writer.Add(standard.Gender == Gender.Mixed);
        writer.Add(standard.Division is Division.Doubles or Division.GoruckDoubles or Division.Relay);
        writer.Add(standard.Division is Division.Pro or Division.Elite);
        writer.Add(Math.Log(race.Frame.Norm.TotalS / 5400));
    }

    /// <summary>Of teams whose ages have no upper end the models learnt the middle up to the oldest.</summary>
    private static double Years(AgeGroup age, Division division) =>
        age.To == AgeGroup.OpenEnd && division.IsTeam() ? (age.From + OldestAge) / 2.0 : age.UsualYears;

    private static void WriteBase(PaceProgress race, int k, ref PaceFeatureWriter writer)
    {
        writer.Add(race.Level(k));
        writer.Add(race.Spread(k));
        writer.Add(race.Openness(k));
    }

    private static void WriteLevels(PaceProgress race, int k, ref PaceFeatureWriter writer)
    {
        writer.Add(race.UsualDoneS(k) / race.UsualDoneS(RaceFormat.SegmentCount));
        writer.Add(Math.Log(race.DoneS(k) / race.UsualDoneS(k)));
        var run = Mean(race, k, SegmentKind.Run);
        writer.Add(run);
        if (k > (int)Segment.SkiErg)
        {
            var work = Mean(race, k, SegmentKind.Station);
            writer.Add(work);
            writer.Add(run - work);
        }

        if (k > (int)Segment.Roxzone1)
        {
            writer.Add(Mean(race, k, SegmentKind.Roxzone));
        }

        if (k >= FirstDrift)
        {
            var last = ((Math.Min(k - 1, (int)Segment.Run7)) / 3) * 3;
            writer.Add(race.Ratio(last) - race.Ratio((int)Segment.Run2));
            WriteSpread(race, k, ref writer);
        }
    }

    private static void WriteSpread(PaceProgress race, int k, ref PaceFeatureWriter writer)
    {
        var (sum, squares, least, most) = (0.0, 0.0, double.MaxValue, double.MinValue);
        for (var i = 0; i < k; i++)
        {
            var ratio = race.Ratio(i);
            sum += ratio;
            squares += ratio * ratio;
            least = Math.Min(least, ratio);
            most = Math.Max(most, ratio);
        }

        writer.Add(Math.Sqrt(Math.Max(0, (squares / k) - (sum / k * (sum / k)))));
        writer.Add(least);
        writer.Add(most);
    }

    /// <summary>Mean log ratio of the segments of one kind among the first k; there is at least one.</summary>
    private static double Mean(PaceProgress race, int k, SegmentKind kind)
    {
        var (sum, count) = (0.0, 0);
        for (var i = (int)kind; i < k; i += 3)
        {
            sum += race.Ratio(i);
            count++;
        }

        return sum / count;
    }

    private static ImmutableArray<string> ListNames(int k)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        names.AddRange("age_known", "age_years", "women", "mixed", "team", "heavy_loads", "log_usual_finish");
        names.AddRange("base_level", "base_spread", "event_openness");
        if (k > 0)
        {
            names.AddRange("share_done", "done_level", "run_level");
        }

        if (k > (int)Segment.SkiErg)
        {
            names.AddRange("station_level", "run_less_station");
        }

        if (k > (int)Segment.Roxzone1)
        {
            names.Add("roxzone_level");
        }

        if (k >= FirstDrift)
        {
            names.AddRange("run_drift", "spread", "least", "most");
        }

        names.AddRange(RaceFormat.Segments.Take(k).Select(RaceFormat.ColumnName));
        names.AddRange(RaceFormat.Segments.Take(k).Select(segment => $"{RaceFormat.ColumnName(segment)}_surprise"));
        return names.DrainToImmutable();
    }
}
