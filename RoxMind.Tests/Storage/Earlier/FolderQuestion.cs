namespace RoxMind.Tests.Storage.Earlier;

/// <summary>A question to a service about what is in its data folder.</summary>
/// <param name="Kind">What is asked, one of <see cref="FolderQueries"/>.</param>
/// <param name="Of">The id, or the words, that it is asked about; empty when about everything.</param>
internal readonly record struct FolderQuestion(string Kind, string Of = "")
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static FolderQuestion Parse(string text) =>
        text.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var blank
            ? new FolderQuestion(text[..blank], text[(blank + 1)..])
            : new FolderQuestion(text);

    /// <inheritdoc/>
    public override string ToString() => Of.Length == 0 ? Kind : $"{Kind} {Of}";
}
