using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace RoxMind.GraphQL.Pages;

/// <summary>One file of <c>wwwroot</c>.</summary>
internal sealed class Page
{
    private const string Prefix = "wwwroot/";
    private const string Start = "index.html";
    private static readonly FileExtensionContentTypeProvider s_types = new();
    private readonly byte[] _content;
    private readonly string _type;
    private readonly EntityTagHeaderValue _tag;

    private Page(string path, byte[] content)
    {
        Path = path;
        _content = content;
        var type = s_types.TryGetContentType(path, out var found) ? found : "application/octet-stream";
        _type = type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type;
        _tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"");
    }

    /// <summary>Its path in <c>wwwroot</c>.</summary>
    public string Path { get; }

    /// <summary>Where it is served.</summary>
    public string Route => Path == Start ? "/" : $"/{Path}";

    /// <summary>Every file in an assembly.</summary>
    public static IReadOnlyList<Page> ReadAll(Assembly assembly) =>
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Select(name => new Page(name[Prefix.Length..], Read(assembly, name))),
        ];

    /// <summary>Sends it, unless the caller has it already.</summary>
    /// <param name="http">The request.</param>
    /// <param name="policy">What a browser may load and run for it.</param>
    public async Task SendAsync(HttpContext http, string policy)
    {
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = _tag;
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        http.Response.Headers.ContentSecurityPolicy = policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(_tag, useStrongComparison: false)))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = _type;
        http.Response.ContentLength = _content.Length;
        await http.Response.Body.WriteAsync(_content, http.RequestAborted);
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
