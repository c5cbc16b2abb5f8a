namespace RoxMind.GraphQL.Exports;

/// <summary>How an export is written.</summary>
internal enum ExportForm
{
    /// <summary>Text separated by commas, as spreadsheets read it.</summary>
    Csv,

    /// <summary>A list of objects.</summary>
    Json,
}
