namespace RoxMind.GraphQL.Pages;

/// <summary>What a page shows before any script has run, as the build of the pages has drawn it.</summary>
/// <param name="Address">The page's address; null for every address that names none.</param>
/// <param name="Language">The language of its words.</param>
/// <param name="Html">What is in the page.</param>
/// <param name="Preload">Scripts of <c>wwwroot</c> that the page needs as soon as it runs.</param>
internal sealed record FirstView(string? Address, string Language, string Html, IReadOnlyList<string> Preload)
{
    /// <summary>The elements for the page's head.</summary>
    public string Head => string.Concat(Preload.Select(Link));

    private static string Link(string script) =>
        $"<link rel=\"modulepreload\" fetchpriority=\"low\" crossorigin href=\"/{script}\">";
}
