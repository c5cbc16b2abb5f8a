namespace RoxMind.Tests;

/// <summary>Where the checkout is that the tests were built from.</summary>
internal static class RepositoryRoot
{
    /// <summary>The folder with the solution.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "RoxMind.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside the checkout they were built from.");
    }
}
