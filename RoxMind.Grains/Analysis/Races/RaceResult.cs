namespace RoxMind.Grains.Analysis.Races;

/// <summary>One published result: what was raced, by whom, in which times.</summary>
[GenerateSerializer]
[Immutable]
[Alias("race-result")]
public sealed record RaceResult
{
    /// <summary>
    /// Seconds that the sum of the parts and the finish differ by when each of the 23 was cut to whole seconds (half a second each, give or
    /// take): less is no penalty and no correction. The smallest penalty is 15 s.
    /// </summary>
    public const int RoundingS = 14;

    private const int MostPenaltyS = 15 * 60;

    // Null for none, as in results that earlier versions stored.
    [Id(12)]
    private readonly DoubtfulSplits? _doubtful;

    /// <summary>Identifies this result for ever; the same result sent again has the same id.</summary>
    [Id(0)]
    public required string RaceId { get; init; }

    /// <summary>The event's id.</summary>
    [Id(1)]
    public required string EventId { get; init; }

    /// <summary>The event's published name.</summary>
    [Id(2)]
    public required string EventName { get; init; }

    /// <summary>The day of the race, when known; without it <see cref="RaceOrder"/> estimates it.</summary>
    [Id(3)]
    public DateOnly? Date { get; init; }

    /// <summary>Who started.</summary>
    [Id(4)]
    public required Entrant Entrant { get; init; }

    /// <summary>Gender category.</summary>
    [Id(5)]
    public required Gender Gender { get; init; }

    /// <summary>Division.</summary>
    [Id(6)]
    public required Division Division { get; init; }

    /// <summary>Age group; unknown is a value.</summary>
    [Id(7)]
    public AgeGroup AgeGroup { get; init; }

    /// <summary>
    /// Official finish time in whole seconds; 0 when there is none. Penalties can make it longer than the sum of the splits.
    /// </summary>
    [Id(8)]
    public required int TotalS { get; init; }

    /// <summary>The 23 splits; those that are not believed are missing, see <see cref="Doubtful"/>.</summary>
    [Id(9)]
    public required Splits Splits { get; init; }

    /// <summary>How the start ended.</summary>
    [Id(10)]
    public RaceStatus Status { get; init; }

    /// <summary>Seconds in all seven transitions together as they were published, believed or not; null when they were not.</summary>
    [Id(11)]
    public int? PublishedRoxzoneTotalS { get; init; }

    /// <summary>
    /// Seconds in all seven transitions together, where they were published so and can be true; null otherwise. A race with it and
    /// without the single transitions is complete.
    /// </summary>
    public int? RoxzoneTotalS => RoxzoneDoubt is null ? PublishedRoxzoneTotalS : null;

    /// <summary>Why the transitions together as they were published are not believed; null where they are.</summary>
    public DoubtfulRoxzone? RoxzoneDoubt => DoubtfulRoxzone.Of(this);

    /// <summary>Splits that are left out because they can't be true.</summary>
    public DoubtfulSplits Doubtful
    {
        get => _doubtful ?? DoubtfulSplits.None;
        init => _doubtful = value is { Count: > 0 } ? value : null;
    }

    /// <summary>Thousandths of a second beyond <see cref="TotalS"/>, where they were published; they decide ranks.</summary>
    [Id(13)]
    public int FractionMs { get; init; }

    /// <summary>The id under which the timing company publishes this result; null when it does not.</summary>
    [Id(14)]
    public string? SourceId { get; init; }

    /// <summary>The published name of a division that <see cref="Division"/> alone does not tell, such as an adaptive class.</summary>
    [Id(15)]
    public string? Category { get; init; }

    /// <summary>Whether it is ranked: finished, with an official time.</summary>
    public bool IsRanked => Status == RaceStatus.Finished && TotalS > 0;

    /// <summary>The finish in thousandths of a second; what is ranked.</summary>
    public long TotalMs => (1000L * TotalS) + FractionMs;

    /// <summary>The splits as they were published, those that are not believed among them.</summary>
    public Splits PublishedSplits
    {
        get
        {
            var published = Splits;
            foreach (var doubtful in _doubtful ?? DoubtfulSplits.None)
            {
                published = doubtful.TimeS > 0 ? published.With(doubtful.Segment, doubtful.TimeS) : published;
            }

            return published;
        }
    }

    /// <summary>The same result with other splits left out.</summary>
    public RaceResult WithDoubtful(DoubtfulSplits doubtful)
    {
        ArgumentNullException.ThrowIfNull(doubtful);
        var splits = PublishedSplits;
        foreach (var split in doubtful)
        {
            splits = splits.With(split.Segment, 0);
        }

        return this with
        {
            Splits = splits,
            Doubtful = doubtful,
        };
    }

    /// <summary>Whether every part of the race is known, be the transitions told apart or together.</summary>
    public bool IsComplete => Splits.IsComplete || (RoxzoneTotalS is not null && HasRunsAndStations(Splits));

    /// <summary>Sum of the parts that are known, seconds.</summary>
    public int PartsS =>
        Splits.SumS + (Splits[Segment.Roxzone1] is null && RoxzoneTotalS is { } roxzoneS ? roxzoneS : 0);

    /// <summary>The same of this race: a finish in fractions beside parts in seconds says that these were cut, perhaps all of them by much.</summary>
    private int Rounding => FractionMs > 0 ? RaceFormat.SegmentCount : RoundingS;

    /// <summary>Whether the official finish is another than the sum of the parts, by more than rounding makes.</summary>
    public bool DiffersFromParts => IsComplete && IsRanked && Math.Abs(TotalMs - (1000L * PartsS)) > 1000 * Rounding;

    /// <summary>
    /// Seconds of the official finish beyond its parts: a penalty, or a correction of the same kind. 0 where the difference is no more
    /// than rounding, where the parts do not tell, and where it is so large that rather a clock was wrong.
    /// </summary>
    public int BeyondPartsS =>
        IsComplete && TotalS - PartsS is var beyondS && beyondS > Rounding && beyondS <= MostPenaltyS ? beyondS : 0;

    /// <summary>Whether the official finish is not its parts together and no penalty explains it: one of the times is wrong.</summary>
    public bool HasWrongTime =>
        IsComplete && TotalS > 0 && (TotalS - PartsS < -Rounding || TotalS - PartsS > MostPenaltyS);

    /// <summary>
    /// The seconds that were raced: what expectations, comparisons and progress go by. The official finish, unless it holds a penalty
    /// or is so far from its parts that its clock was wrong.
    /// </summary>
    public int RacedS =>
        IsComplete && TotalS > 0 && (TotalS - PartsS > Rounding || TotalS - PartsS < -MostPenaltyS) ? PartsS : TotalS;

    /// <summary>The season that the event's name tells, else that of the day; null when neither is known.</summary>
    public int? Season => RoxMind.Grains.Analysis.Races.EventName.Parse(EventName).SeasonOn(Date);

    /// <summary>Whether no run and no station is missing.</summary>
    internal static bool HasRunsAndStations(Splits splits)
    {
        for (var i = 0; i < RaceFormat.SegmentCount; i++)
        {
            if (splits.Raw[i] == 0 && RaceFormat.Kind((Segment)i) != SegmentKind.Roxzone)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the stations asked for.</summary>
    public StationStandard Standard => StationStandard.Of(Division, Gender, Season);
}
