namespace RoxMind.Grains.Imports.Sources.Json;

/// <summary>Where a byte of a JSON list stands.</summary>
internal enum CutPlace
{
    /// <summary>Between two objects.</summary>
    Between = 0,

    /// <summary>At the start of an object.</summary>
    Start = 1,

    /// <summary>Within one.</summary>
    Inside = 2,

    /// <summary>At its end.</summary>
    Last = 3,

    /// <summary>At the end of the list.</summary>
    End = 4,
}
