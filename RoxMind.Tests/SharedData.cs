namespace RoxMind.Tests;

/// <summary>Finds the real results beside a developer's checkout; on a user's machine they are absent and tests skip.</summary>
internal static class SharedData
{
    /// <summary>The folder of result files, or a skipped test.</summary>
    public static string ResultsOrSkip()
    {
        var folder = Find() is { } shared ? Path.Combine(shared, "data", "results") : null;
        if (folder is null || !Directory.Exists(folder))
        {
            Assert.Skip("The real results are not on this machine (set ROXMIND_SHARED to their folder).");
        }

        return folder;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("ROXMIND_SHARED") is { Length: > 0 } named)
        {
            return named;
        }

        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var shared = Path.Combine(at.FullName, "shared");
            if (Directory.Exists(Path.Combine(shared, "data", "results")))
            {
                return shared;
            }
        }

        return null;
    }
}
