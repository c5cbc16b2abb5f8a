namespace RoxMind.Silo.Commands.Reports;

/// <summary>Says of a file of results that there is no result in it.</summary>
internal static class NothingTaken
{
    /// <summary>What is to be said.</summary>
    /// <param name="rejected">How many rows were not taken.</param>
    public static string Describe(int rejected) =>
        rejected == 0
            ? "The file has a header and no row below it."
            : $"None of the {rejected:N0} rows could be taken.";
}
