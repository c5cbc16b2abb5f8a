namespace RoxMind.Grains.Retrieval.Questions.Words;

/// <summary>
/// The kinds of tokens, one letter each, so that a rule of the grammar is a regular expression over the kinds. The letters of words are
/// those of <c>vocabulary.txt</c>; here are those of numbers and of what rules ask for by name.
/// </summary>
internal static class TokenKind
{
    /// <summary>A word that is not known.</summary>
    public const char Word = 'w';

    /// <summary>A word that carries nothing by itself.</summary>
    public const char Silent = 's';

    /// <summary>What a rule has taken.</summary>
    public const char Taken = '_';

    /// <summary>A word of an athlete's name.</summary>
    public const char Name = 'A';

    /// <summary>A part of a race.</summary>
    public const char Part = 'P';

    /// <summary>A plain number.</summary>
    public const char Number = 'N';

    /// <summary>A number of a position.</summary>
    public const char Ordinal = 'O';

    /// <summary>A time with colons, of which the parts may be hours or minutes.</summary>
    public const char Clock = 'C';

    /// <summary>A time with units.</summary>
    public const char Duration = 'D';

    /// <summary>Two numbers with a dash.</summary>
    public const char Range = 'R';

    /// <summary>A number and upwards.</summary>
    public const char Plus = 'K';

    /// <summary>An age with the letter of over or under.</summary>
    public const char AgeLimit = '9';

    /// <summary>A number of percent.</summary>
    public const char Percent = '%';

    /// <summary>A calendar year.</summary>
    public const char Year = 'Y';

    /// <summary>A season.</summary>
    public const char Season = 'S';

    /// <summary>A city.</summary>
    public const char City = 'T';
}
