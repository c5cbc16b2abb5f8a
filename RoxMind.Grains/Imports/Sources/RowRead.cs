namespace RoxMind.Grains.Imports.Sources;

/// <summary>What reading on in a file came to.</summary>
internal enum RowRead
{
    /// <summary>There is no further row.</summary>
    End = 0,

    /// <summary>A row whose fields can be used.</summary>
    Row = 1,

    /// <summary>A row that cannot be read, for the source's fault.</summary>
    Broken = 2,
}
