namespace RoxMind.GraphQL.Schema.Ids;

/// <summary>What an id stands for. The letter is part of ids that clients keep: it never changes.</summary>
internal enum IdKind
{
    /// <summary>Nothing: the text is no id of ours.</summary>
    Unreadable = 0,

    /// <summary>An athlete.</summary>
    Athlete = 'a',

    /// <summary>An event.</summary>
    Event = 'e',

    /// <summary>An import, and the upload it is made from.</summary>
    Import = 'i',

    /// <summary>A line of a leaderboard.</summary>
    Line = 'l',

    /// <summary>A race of an athlete.</summary>
    Race = 'r',

    /// <summary>A start on the course of an event.</summary>
    Start = 's',

    /// <summary>A result, whoever's it is.</summary>
    Result = 't',
}
