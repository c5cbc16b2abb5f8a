namespace RoxMind.Benchmarks;

/// <summary>Finds files and folders of the source that the program was built from.</summary>
internal static class SourceFolder
{
    /// <summary>The path of one.</summary>
    /// <param name="relative">Its path in the repository.</param>
    /// <exception cref="FileNotFoundException">It is not above the program.</exception>
    public static string Find(string relative)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, relative);
            if (Path.Exists(path))
            {
                return path;
            }
        }

        throw new FileNotFoundException($"{relative} is not above {AppContext.BaseDirectory}.");
    }
}
