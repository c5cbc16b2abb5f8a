namespace RoxMind.Grains.Analysis.Races;

/// <summary>Ids of events: as published, or made from the event's name where no id is published.</summary>
public static class EventKey
{
    /// <summary>Longest id, in characters.</summary>
    public const int MaxLength = 120;

    /// <summary>Whether a published id can be used: 1 to <see cref="MaxLength"/> characters, none of them a control character.</summary>
    public static bool IsValid(string? id) =>
        id is { Length: > 0 and <= MaxLength } && !string.IsNullOrWhiteSpace(id) && !id.Any(char.IsControl);

    /// <summary>
    /// The id of an event that is known by name only: <c>S5 2023 Köln</c> is <c>s5-2023-koln</c>, on each of its days. Null when
    /// the name has no letter or digit, or is longer than <see cref="MaxLength"/>.
    /// </summary>
    public static string? FromName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length > MaxLength)
        {
            return null;
        }

        var id = Spelling.Fold(EventName.WithoutDay(name)).Replace(' ', '-');
        return IsValid(id) ? id : null;
    }
}
