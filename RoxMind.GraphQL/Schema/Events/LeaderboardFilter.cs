using System.Globalization;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Lists;

namespace RoxMind.GraphQL.Schema.Events;

/// <summary>Whom a leaderboard takes and what it ranks by; null takes everyone.</summary>
internal sealed record LeaderboardFilter(
    Division? Division,
    Gender? Gender,
    AgeGroup? AgeGroup,
    Segment? Segment,
    string? Category,
    string? Nationality,
    RaceStatus? Status,
    SegmentKind? Group = null
)
{
    private const char Separator = '|';

    /// <summary>Parts of a filter without a group: as filters were written before there were groups, and still are without one.</summary>
    private const int PartsWithoutGroup = 7;

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is something else.</summary>
    public static LeaderboardFilter? Parse(string text)
    {
        var parts = text.Split(Separator);
        if (parts.Length is not (PartsWithoutGroup or PartsWithoutGroup + 1))
        {
            return null;
        }

        var age = parts[2].Length == 0 ? (AgeGroup?)null : Grains.Analysis.Races.AgeGroup.Parse(parts[2]);
        return
            TryNumber<Division>(parts[0], out var division)
            && TryNumber<Gender>(parts[1], out var gender)
            && TryNumber<Segment>(parts[3], out var segment)
            && TryNumber<RaceStatus>(parts[6], out var status)
            && TryNumber<SegmentKind>(parts.Length > PartsWithoutGroup ? parts[7] : string.Empty, out var group)
            ? new LeaderboardFilter(division, gender, age, segment, Text(parts[4]), Text(parts[5]), status, group)
            : null;
    }

    /// <summary>The question for the event.</summary>
    public LeaderboardQuery ToQuery(ListRange range) =>
        new(
            Division,
            Gender,
            AgeGroup,
            Segment,
            Skip: 0,
            Take: 0,
            Category,
            Range: range,
            Nationality: Nationality,
            Status: Status,
            Group: Group
        );

    /// <summary>The filter in one line, the same for the same filter; part of ids that clients keep.</summary>
    public override string ToString()
    {
        var text = string.Join(
            Separator,
            Number(Division),
            Number(Gender),
            AgeGroup?.ToString(),
            Number(Segment),
            Escape(Category),
            Escape(Nationality),
            Number(Status)
        );
        return Group is null ? text : $"{text}{Separator}{Number(Group)}";
    }

    private static string Number<T>(T? value)
        where T : struct, Enum => value is { } some ? some.ToString("D") : string.Empty;

    private static bool TryNumber<T>(string text, out T? value)
        where T : struct, Enum
    {
        value = null;
        if (text.Length == 0)
        {
            return true;
        }

        if (
            !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !Enum.IsDefined(typeof(T), number)
        )
        {
            return false;
        }

        value = (T)Enum.ToObject(typeof(T), number);
        return true;
    }

    private static string? Text(string part) => part.Length == 0 ? null : Uri.UnescapeDataString(part);

    private static string Escape(string? text) => Uri.EscapeDataString(text?.ToUpperInvariant() ?? string.Empty);
}
