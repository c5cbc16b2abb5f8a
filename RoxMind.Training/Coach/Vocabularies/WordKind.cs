namespace RoxMind.Training.Coach.Vocabularies;

/// <summary>What a word is made of.</summary>
internal enum WordKind
{
    /// <summary>Letters and their marks.</summary>
    Letters = 0,

    /// <summary>Punctuation and symbols.</summary>
    Signs = 1,

    /// <summary>One character that is never joined to another: a digit, a space, a line break.</summary>
    Alone = 2,
}
