using RoxMind.Silo.Commands.Services;

namespace RoxMind.Silo.Commands.Reports;

/// <summary>Says of an imported file what was not taken, what was read otherwise, and whom it lacks.</summary>
internal static class ImportProblems
{
    /// <summary>What is to be said, a line each; no more than fit on a screen.</summary>
    public static IEnumerable<string> Of(ImportedFile import) =>
        import.Error is { } error
            ? [error]
            :
            [
                .. RowLines.Of(import.NotTaken, import.Rejected).Select(line => $"not taken: {line}"),
                .. RowLines.Of(import.ReadOtherwise, import.Unread).Select(line => $"read otherwise: {line}"),
                .. Absent(import),
            ];

    private static IEnumerable<string> Absent(ImportedFile import)
    {
        if (import.Absent > 0)
        {
            yield return $"{import.Absent} results that were known before are not in this list"
                + (
                    import.Withdrawn > 0 ? ", and are withdrawn"
                    : import.Rejected > 0 ? "; they stay, since not every row could be read: one of them may be theirs"
                    : " (--replace withdraws them)"
                );
        }
    }
}
