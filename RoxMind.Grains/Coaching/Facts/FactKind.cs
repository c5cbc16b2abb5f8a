namespace RoxMind.Grains.Coaching.Facts;

/// <summary>What a fact reads like. A rank is not a time.</summary>
public enum FactKind
{
    /// <summary>The name of a segment, an event or a group.</summary>
    Name = 0,

    /// <summary>A duration: <c>48 s</c>, <c>1:26:16</c>.</summary>
    Time = 1,

    /// <summary>Two times: <c>1:20:10 to 1:24:30</c>.</summary>
    Range = 2,

    /// <summary>A share in percent.</summary>
    Share = 3,

    /// <summary>A place in a field as the share that is behind: <c>62 %</c>.</summary>
    Rank = 4,

    /// <summary>A head count with its noun.</summary>
    Count = 5,

    /// <summary>Words of the knowledge base or of the analysis' doubts.</summary>
    Phrase = 6,
}
