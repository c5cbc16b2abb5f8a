namespace RoxMind.Grains.Imports.Rejections;

/// <summary>The stable codes of rows that cannot be read. Rows whose times are not believed carry the code of the cleaning rule.</summary>
public static class RejectionCode
{
    /// <summary>The line is longer than 64 KB.</summary>
    public const string LineTooLong = "LINE_TOO_LONG";

    /// <summary>The line is not UTF-8 text.</summary>
    public const string NotUtf8 = "NOT_UTF8";

    /// <summary>The line holds control characters.</summary>
    public const string NotText = "NOT_TEXT";

    /// <summary>A quote is not closed within its line, or is followed by something else than the next field.</summary>
    public const string BadQuote = "BAD_QUOTE";

    /// <summary>The line has more or fewer fields than the header.</summary>
    public const string FieldCount = "FIELD_COUNT";

    /// <summary>A time cannot be read.</summary>
    public const string TimeUnreadable = "TIME_UNREADABLE";

    /// <summary>The gender category is missing or unknown.</summary>
    public const string GenderUnknown = "GENDER_UNKNOWN";

    /// <summary>The division is missing or unknown.</summary>
    public const string DivisionUnknown = "DIVISION_UNKNOWN";

    /// <summary>The event is missing or has no usable id.</summary>
    public const string EventUnknown = "EVENT_UNKNOWN";

    /// <summary>The date cannot be read.</summary>
    public const string DateUnreadable = "DATE_UNREADABLE";

    /// <summary>A text is longer than 200 characters.</summary>
    public const string TextTooLong = "TEXT_TOO_LONG";
}
