using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RoxMind.GraphQL.Pages;

/// <summary>The page that shows itself as every other, sent with the first view of the one that was asked for.</summary>
internal sealed partial class StartPage
{
    private const string File = "index.html";
    private const string Views = "views.json";
    private const string Root = "<div id=\"app\" inert>";
    private const string HeadEnd = "</head>";
    private const string Fallback = "en";

    /// <summary>What stands in the address's place for all that name no page.</summary>
    private const string Nowhere = "";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    private readonly string _text;
    private readonly FrozenDictionary<(string Address, string Language), FirstView> _views;
    private readonly FrozenDictionary<(string Address, string Language), Page> _pages;

    /// <param name="files">Every file of <c>wwwroot</c>.</param>
    public StartPage(IReadOnlyList<Page> files)
    {
        _text = Encoding.UTF8.GetString(files.First(file => file.Path == File).Content);
        var views = JsonSerializer.Deserialize<FirstView[]>(files.First(file => file.Path == Views).Content, s_json)!;
        _views = views.ToFrozenDictionary(view => (view.Address ?? Nowhere, view.Language));
        _pages = _views.ToFrozenDictionary(
            entry => entry.Key,
            entry => Compose(entry.Value, entry.Value.Head, CompressionLevel.SmallestSize)
        );
        Addresses = [.. views.Select(view => view.Address).OfType<string>().Distinct()];
        Policy =
            $"default-src 'none'; script-src 'self'{Hashes("script")}; style-src 'self'{Hashes("style")}; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /// <summary>The addresses of the pages.</summary>
    public IReadOnlyList<string> Addresses { get; }

    /// <summary>What a browser may load and run for it: files of its own, and what stands in it word for word.</summary>
    public string Policy { get; }

    /// <summary>Whether a file is part of this page alone.</summary>
    public static bool Has(Page file) => file.Path is File or Views;

    /// <summary>Sends a page.</summary>
    /// <param name="http">The request.</param>
    /// <param name="address">One of <see cref="Addresses"/>.</param>
    public Task SendAsync(HttpContext http, string address) =>
        _pages[(address, LanguageOf(http))].SendAsync(http, Policy);

    /// <summary>Sends a page with more in its head.</summary>
    /// <param name="http">The request.</param>
    /// <param name="address">One of <see cref="Addresses"/>.</param>
    /// <param name="elements">Elements, as HTML.</param>
    public Task SendAsync(HttpContext http, string address, string elements)
    {
        var view = _views[(address, LanguageOf(http))];
        return Compose(view, view.Head + elements, CompressionLevel.Fastest).SendAsync(http, Policy);
    }

    /// <summary>Says that an address names no page.</summary>
    public Task SendNowhereAsync(HttpContext http) =>
        _pages[(Nowhere, LanguageOf(http))].SendAsync(http, Policy, StatusCodes.Status404NotFound);

    private Page Compose(FirstView view, string head, CompressionLevel level) =>
        new(
            File,
            Encoding.UTF8.GetBytes(
                _text
                    .Replace("<html lang=\"en\">", $"<html lang=\"{view.Language}\">", StringComparison.Ordinal)
                    .Replace(HeadEnd, head + HeadEnd, StringComparison.Ordinal)
                    .Replace(Root, Root + view.Html, StringComparison.Ordinal)
            ),
            level,
            isByLanguage: true
        );

    /// <summary>The first language of the reader's that there are words in.</summary>
    private string LanguageOf(HttpContext http) =>
        http
            .Request.GetTypedHeaders()
            .AcceptLanguage.Where(one => one.Quality is null or > 0)
            .OrderByDescending(one => one.Quality ?? 1)
            .Select(one => one.Value.ToString().Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(language => _views.ContainsKey((Nowhere, language)), Fallback);

    private string Hashes(string element) =>
        string.Concat(
            Inline()
                .Matches(_text)
                .Where(match => match.Groups["element"].Value == element)
                .Select(match => SHA256.HashData(Encoding.UTF8.GetBytes(match.Groups["content"].Value)))
                .Select(hash => $" 'sha256-{Convert.ToBase64String(hash)}'")
        );

    [GeneratedRegex(
        "<(?<element>style|script)>(?<content>.*?)</\\k<element>>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Inline();
}
