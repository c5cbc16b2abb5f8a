namespace RoxMind.Grains.Imports.Notes;

/// <summary>The stable codes of values that could not be read in rows that were taken.</summary>
public static class NoteCode
{
    /// <summary>The gender category is missing or not understood.</summary>
    public const string GenderUnknown = "GENDER_UNKNOWN";

    /// <summary>The division is missing, or none of those that are told apart.</summary>
    public const string DivisionUnknown = "DIVISION_UNKNOWN";

    /// <summary>The age group is not understood.</summary>
    public const string AgeUnknown = "AGE_UNKNOWN";

    /// <summary>The nation is not understood.</summary>
    public const string NationUnknown = "NATION_UNKNOWN";

    /// <summary>The date cannot be read.</summary>
    public const string DateUnreadable = "DATE_UNREADABLE";

    /// <summary>The date can be read in two ways, and nothing in the file tells which.</summary>
    public const string DateAmbiguous = "DATE_AMBIGUOUS";

    /// <summary>How the start ended is not understood.</summary>
    public const string StatusUnknown = "STATUS_UNKNOWN";

    /// <summary>What stands in the place of a split is no time.</summary>
    public const string SplitUnreadable = "SPLIT_UNREADABLE";

    /// <summary>What stands in the place of the finish time is no time.</summary>
    public const string TotalUnreadable = "TOTAL_UNREADABLE";

    /// <summary>Nobody can have finished in the time that stands there.</summary>
    public const string TotalImpossible = "TOTAL_IMPOSSIBLE";

    /// <summary>There is no finish time.</summary>
    public const string TotalMissing = "TOTAL_MISSING";
}
