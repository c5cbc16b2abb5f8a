using System.Collections.Immutable;

namespace RoxMind.Grains.Imports.Previews;

/// <summary>What an import of a file would read; nothing was stored for it.</summary>
internal sealed record FilePreview
{
    /// <summary>The columns, in the order of the file.</summary>
    public required ImmutableArray<ColumnUse> Columns { get; init; }

    /// <summary>The events of the rows that would be taken, by name.</summary>
    public required ImmutableArray<EventRows> Events { get; init; }

    /// <summary>Gender words and what they were read as; only rows that could be read are in this and the following.</summary>
    public required ImmutableArray<Reading> Genders { get; init; }

    /// <summary>Division words and what they were read as.</summary>
    public required ImmutableArray<Reading> Divisions { get; init; }

    /// <summary>The forms of age groups, and every word in their column that was not read.</summary>
    public required ImmutableArray<Reading> Ages { get; init; }

    /// <summary>The forms of times, over all splits and finishes.</summary>
    public required ImmutableArray<Reading> Times { get; init; }

    /// <summary>Why rows would not be taken, the most frequent reason first.</summary>
    public required ImmutableArray<RejectionGroup> Rejections { get; init; }

    /// <summary>Values that would not be read as they stand, in rows that would be taken; the most frequent kind first.</summary>
    public required ImmutableArray<RejectionGroup> Notes { get; init; }

    /// <summary>What is to be said about the file as a whole: its encoding, the unit of its times.</summary>
    public required ImmutableArray<string> Remarks { get; init; }

    /// <summary>Rows of people who did not start, did not finish or were disqualified; they are not ranked.</summary>
    public required int Unranked { get; init; }

    /// <summary>Rows that would be taken, repeated ones not counted.</summary>
    public required int Accepted { get; init; }

    /// <summary>Of these, rows with at least one missing split.</summary>
    public required int MissingSplits { get; init; }

    /// <summary>Splits of these rows that can't be true and would be left out.</summary>
    public required int Doubtful { get; init; }

    /// <summary>Rows of a start that stands further up with the same times, or that name a further member of a team.</summary>
    public required int Repeated { get; init; }

    /// <summary>Rows of a start that stands further up with other times.</summary>
    public required int Contradicted { get; init; }

    /// <summary>Rows that would not be taken.</summary>
    public int Rejected => Rejections.Sum(group => group.Rows);

    /// <summary>All rows; blank lines are none.</summary>
    public int Rows => Accepted + Repeated + Contradicted + Rejected;
}
