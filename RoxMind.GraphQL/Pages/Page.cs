using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace RoxMind.GraphQL.Pages;

/// <summary>One file of <c>wwwroot</c>.</summary>
internal sealed class Page
{
    private const string Prefix = "wwwroot/";

    /// <summary>Files whose names change with their content: what was fetched once is good for ever.</summary>
    private const string Hashed = "assets/";

    /// <summary>Below this, packing saves nothing.</summary>
    private const int WorthPacking = 512;

    private static readonly FileExtensionContentTypeProvider s_types = new();
    private readonly string _vary;
    private readonly string _type;
    private readonly string _hash;
    private readonly Lazy<byte[]> _brotli;
    private readonly Lazy<byte[]> _gzip;

    /// <param name="path">Its path in <c>wwwroot</c>.</param>
    /// <param name="content">What is in it.</param>
    /// <param name="level">How hard it is packed: what is made for one reader is packed for one reader.</param>
    /// <param name="isByLanguage">Whether another reader's language brings another.</param>
    public Page(
        string path,
        byte[] content,
        CompressionLevel level = CompressionLevel.SmallestSize,
        bool isByLanguage = false
    )
    {
        Path = path;
        Content = content;
        _vary = isByLanguage
            ? $"{HeaderNames.AcceptEncoding}, {HeaderNames.AcceptLanguage}"
            : HeaderNames.AcceptEncoding;
        var type = s_types.TryGetContentType(path, out var found) ? found : "application/octet-stream";
        _type = type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type;
        _hash = Convert.ToHexStringLower(SHA256.HashData(content))[..16];
        _brotli = new(() => Pack(target => new BrotliStream(target, level)));
        _gzip = new(() => Pack(target => new GZipStream(target, level)));
    }

    /// <summary>Its path in <c>wwwroot</c>.</summary>
    public string Path { get; }

    /// <summary>What is in it.</summary>
    public byte[] Content { get; }

    /// <summary>Where it is served.</summary>
    public string Route => $"/{Path}";

    /// <summary>Every file in an assembly.</summary>
    public static IReadOnlyList<Page> ReadAll(Assembly assembly) =>
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Select(name => new Page(name[Prefix.Length..], Read(assembly, name))),
        ];

    /// <summary>Sends it, packed as the caller takes it, unless the caller has it already.</summary>
    /// <param name="http">The request.</param>
    /// <param name="policy">What a browser may load and run for it.</param>
    /// <param name="status">The status of the answer.</param>
    public async Task SendAsync(HttpContext http, string policy, int status = StatusCodes.Status200OK)
    {
        var (content, encoding) = Packed(http.Request);
        var tag = new EntityTagHeaderValue(encoding is null ? $"\"{_hash}\"" : $"\"{_hash}-{encoding}\"");
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = Path.StartsWith(Hashed, StringComparison.Ordinal)
            ? new CacheControlHeaderValue
            {
                Public = true,
                MaxAge = TimeSpan.FromDays(365),
                Extensions = { new NameValueHeaderValue("immutable") },
            }
            : new CacheControlHeaderValue { NoCache = true };
        http.Response.Headers.Append(HeaderNames.Vary, _vary);
        http.Response.Headers.ContentSecurityPolicy = policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (
            status == StatusCodes.Status200OK
            && http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))
        )
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.StatusCode = status;
        http.Response.ContentType = _type;
        http.Response.ContentLength = content.Length;
        if (encoding is not null)
        {
            http.Response.Headers.ContentEncoding = encoding;
        }

        await http.Response.Body.WriteAsync(content, http.RequestAborted);
    }

    private (byte[] Content, string? Encoding) Packed(HttpRequest request)
    {
        // What is packed already gets no smaller.
        if (Content.Length < WorthPacking || _type == "image/png")
        {
            return (Content, null);
        }

        var taken = request.GetTypedHeaders().AcceptEncoding;
        return Takes(taken, "br") ? (_brotli.Value, "br")
            : Takes(taken, "gzip") ? (_gzip.Value, "gzip")
            : (Content, null);
    }

    private static bool Takes(IList<StringWithQualityHeaderValue> taken, string encoding) =>
        taken.Any(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && one.Quality is null or > 0);

    private byte[] Pack(Func<Stream, Stream> packer)
    {
        using var target = new MemoryStream();
        using (var packing = packer(target))
        {
            packing.Write(Content);
        }

        return target.ToArray();
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
