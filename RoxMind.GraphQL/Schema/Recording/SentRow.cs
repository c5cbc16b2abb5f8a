using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.GraphQL.Schema.Recording;

/// <summary>A row that was sent in: the result it stands for, or why it stands for none.</summary>
/// <param name="Result">The result; null when the row is refused.</param>
/// <param name="Refused">The refusal; null when there is a result.</param>
internal sealed record SentRow(RaceResult? Result, RefusedRow? Refused)
{
    private const int MaxText = 120;

    /// <summary>Reads a row.</summary>
    public static SentRow From(string eventId, string eventName, DateOnly? date, ResultInput input)
    {
        if (input.SplitsS.Count != RaceFormat.SegmentCount)
        {
            return Refuse("SPLIT_COUNT", $"A race has {RaceFormat.SegmentCount} splits, not {input.SplitsS.Count}.");
        }

        if (input.SplitsS.Any(seconds => seconds is < 0 or > ushort.MaxValue))
        {
            return Refuse("SPLIT_OUT_OF_RANGE", $"A split is from 0 to {ushort.MaxValue} seconds.");
        }

        var entrant = new Entrant(
            Clean(input.ExternalId),
            Clean(input.Name),
            Clean(input.Nationality),
            Clean(input.StartNumber)
        );
        var (resultKey, category) = (Clean(input.ResultKey), Clean(input.Category));
        string?[] texts =
        [
            entrant.ExternalId,
            entrant.Name,
            entrant.Nationality,
            entrant.StartNumber,
            resultKey,
            category,
        ];
        if (Array.Exists(texts, text => text is not null && (text.Length > MaxText || text.Any(char.IsControl))))
        {
            return Refuse("BAD_TEXT", $"A text has at most {MaxText} characters and no control characters.");
        }

        var splits = new Splits([.. input.SplitsS.Select(seconds => seconds ?? 0)]);
        if (input.FractionMs is < 0 or > 999 || input.RoxzoneTotalS is < 0 or > RaceTime.MaxSeconds)
        {
            return Refuse("TIME_OUT_OF_RANGE", "A fraction is from 0 to 999 ms, a time in transitions not negative.");
        }

        var status = input.Status ?? RaceStatus.Finished;
        if (status == RaceStatus.Finished && input.TotalS is null && !splits.IsComplete)
        {
            return Refuse("TOTAL_MISSING", "A result with missing splits needs its total.");
        }

        var totalS = input.TotalS ?? (status == RaceStatus.Finished ? splits.SumS : 0);
        var ageGroup = input.AgeGroup ?? AgeGroup.Unknown;
        return new SentRow(
            RaceKey.Keyed(
                new RaceResult
                {
                    RaceId = string.Empty,
                    EventId = eventId,
                    EventName = eventName,
                    Date = date,
                    Entrant = entrant,
                    Gender = input.Gender,
                    Division = input.Division,
                    AgeGroup = ageGroup,
                    TotalS = totalS,
                    Splits = splits,
                    Status = status,
                    FractionMs = input.FractionMs ?? 0,
                    PublishedRoxzoneTotalS = input.RoxzoneTotalS,
                    SourceId = resultKey,
                    Category = category,
                }
            ),
            null
        );
    }

    private static SentRow Refuse(string code, string reason) => new(null, new RefusedRow(code, reason));

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
