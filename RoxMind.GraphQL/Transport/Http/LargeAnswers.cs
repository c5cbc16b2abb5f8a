using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace RoxMind.GraphQL.Transport.Http;

/// <summary>
/// Compresses answers that are large enough to gain by it; server-sent events go out as they are. Compressing what is secret beside what
/// somebody else chose would tell the secret by its length, if the other could have it sent with the reader's credentials: a page of another
/// site cannot here, because credentials are headers that the page would have to know, and never cookies.
/// </summary>
internal sealed class LargeAnswers(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
    : ResponseCompressionProvider(services, options)
{
    /// <summary>A page of it fits into one packet anyway.</summary>
    private const int Least = 2048;

    /// <summary>What is compressed and how.</summary>
    public static void Configure(ResponseCompressionOptions options)
    {
        options.EnableForHttps = true;
        options.MimeTypes = [ResponseMediaType.GraphQL, ResponseMediaType.Json];
        options.Providers.Add<BrotliCompressionProvider>();
        options.Providers.Add<GzipCompressionProvider>();
    }

    /// <summary>Fast: an answer is compressed each time it is given.</summary>
    public static void Configure(BrotliCompressionProviderOptions brotli) => brotli.Level = CompressionLevel.Fastest;

    /// <inheritdoc cref="Configure(BrotliCompressionProviderOptions)"/>
    public static void Configure(GzipCompressionProviderOptions gzip) => gzip.Level = CompressionLevel.Fastest;

    /// <inheritdoc/>
    public override bool ShouldCompressResponse(HttpContext context) =>
        context.Response.ContentLength is null or >= Least && base.ShouldCompressResponse(context);
}
