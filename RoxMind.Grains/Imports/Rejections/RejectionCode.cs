namespace RoxMind.Grains.Imports.Rejections;

/// <summary>The stable codes of rows that cannot be taken.</summary>
public static class RejectionCode
{
    /// <summary>The line is longer than 64 KB.</summary>
    public const string LineTooLong = "LINE_TOO_LONG";

    /// <summary>The line is no text in the file's encoding.</summary>
    public const string NotUtf8 = "NOT_UTF8";

    /// <summary>The line holds control characters.</summary>
    public const string NotText = "NOT_TEXT";

    /// <summary>A quote is not closed within its line, or is followed by something else than the next field.</summary>
    public const string BadQuote = "BAD_QUOTE";

    /// <summary>The line has more or fewer fields than the header.</summary>
    public const string FieldCount = "FIELD_COUNT";

    /// <summary>An object of a JSON file is broken.</summary>
    public const string BadJson = "BAD_JSON";

    /// <summary>What stands in the place of the finish time is none, and there is no split.</summary>
    public const string TimeUnreadable = "TIME_UNREADABLE";

    /// <summary>There is neither a finish time nor a split.</summary>
    public const string TimesMissing = "TIMES_MISSING";

    /// <summary>The event is missing or has no usable id.</summary>
    public const string EventUnknown = "EVENT_UNKNOWN";

    /// <summary>A text is longer than 200 characters.</summary>
    public const string TextTooLong = "TEXT_TOO_LONG";
}
