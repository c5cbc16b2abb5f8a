using RoxMind.Silo.Commands.Services;

namespace RoxMind.Silo.Commands.Reports;

/// <summary>Tells other programs what became of the rows of an imported file.</summary>
internal static class ImportJson
{
    /// <summary>The object of a file.</summary>
    public static object Of(ImportedFile import) =>
        new
        {
            File = import.Name,
            import.Accepted,
            import.Corrected,
            import.MissingSplits,
            import.Duplicates,
            import.Rejected,
            import.Absent,
            import.Withdrawn,
            import.Analyzed,
            WithoutNorms = import.Unavailable,
            import.EventIds,
            Error = import.Error ?? (import.HasNothing ? NothingTaken.Describe(import.Rejected) : null),
            import.Remarks,
            Problems = import.Error is null ? ImportProblems.Of(import) : [],
        };
}
