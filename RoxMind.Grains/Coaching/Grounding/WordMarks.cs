namespace RoxMind.Grains.Coaching.Grounding;

/// <summary>What a word means to the rules of a text.</summary>
[Flags]
internal enum WordMarks
{
    None = 0,

    /// <summary>May not be written.</summary>
    Forbidden = 1,

    /// <summary>No word that begins so may be written.</summary>
    ForbiddenStem = 2,

    /// <summary>Says that a time was short.</summary>
    Faster = 4,

    /// <summary>Says that a time was long.</summary>
    Slower = 8,

    /// <summary>Says so of a time that follows at once: "lost 20 s".</summary>
    BeforeTime = 16,

    /// <summary>"by".</summary>
    By = 32,

    /// <summary>"than".</summary>
    Than = 64,

    /// <summary>"expected" and its like.</summary>
    Expected = 128,

    /// <summary>An article or its like, which may stand between two words that belong together.</summary>
    Article = 256,

    /// <summary>"of", which a share of a field follows.</summary>
    Of = 512,

    /// <summary>Both directions.</summary>
    Direction = Faster | Slower,
}
