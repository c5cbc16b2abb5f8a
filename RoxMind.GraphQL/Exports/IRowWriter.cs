namespace RoxMind.GraphQL.Exports;

/// <summary>Writes the rows of an export, one after the other.</summary>
internal interface IRowWriter : IDisposable
{
    /// <summary>Begins the file.</summary>
    /// <param name="names">Names of the columns.</param>
    void Begin(IEnumerable<string> names);

    /// <summary>Writes a row.</summary>
    /// <param name="names">Names of the columns.</param>
    /// <param name="cells">Its values, in their order.</param>
    void Write(IReadOnlyList<string> names, IEnumerable<ExportCell> cells);

    /// <summary>Ends the file.</summary>
    void End();
}
