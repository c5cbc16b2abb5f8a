namespace RoxMind.Grains.Coaching.Planner;

/// <summary>Parts a text at its sentences.</summary>
internal static class Sentences
{
    /// <summary>The sentences with the blanks behind them: one after the other they are the text.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var start = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] is '.' or '!' or '?' && char.IsWhiteSpace(text[i + 1]))
            {
                yield return text[start..(i + 2)];
                start = i + 2;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }
}
