using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Orleans.Runtime;
using RoxMind.Grains.Imports.Jobs;
using RoxMind.Grains.Persistence;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Uploads;

/// <summary>Takes result files as they are and puts them where imports find them; memory stays flat whatever their size.</summary>
internal sealed partial class UploadEndpoint(
    IUploadTarget target,
    IOptions<UploadOptions> options,
    ILogger<UploadEndpoint> logger
)
{
    /// <summary>Media types of a file. A web form cannot send them, so no page of another site can upload behind a reader's back.</summary>
    private static readonly string[] s_mediaTypes =
    [
        "text/csv",
        "application/csv",
        "application/json",
        "application/x-ndjson",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/octet-stream",
    ];

    /// <summary>Stores the body and answers its id.</summary>
    /// <param name="http">The request.</param>
    public async Task<IResult> HandleAsync(HttpContext http)
    {
        if (!IsFile(http.Request.ContentType))
        {
            return Results.Problem(
                $"Send the file as it is, as {string.Join(" or ", s_mediaTypes)}.",
                statusCode: StatusCodes.Status415UnsupportedMediaType
            );
        }

        if (http.Request.ContentLength > options.Value.MaxBytes)
        {
            return TooLarge();
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = options.Value.MaxBytes;
        }

        try
        {
            var id = await target.SaveAsync(http.Request.Body, http.RequestAborted);
            LogStored(id);
            return Results.Ok(new UploadReceipt(OpaqueId.Import(id).ToString()));
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge();
        }
        catch (OutOfSpaceException)
        {
            return Results.Problem(
                "The disk of the service is full, and the file was not stored. Send it again once there is space.",
                statusCode: StatusCodes.Status507InsufficientStorage
            );
        }
        catch (Exception fault) when (fault is TimeoutException or OrleansException or InvalidOperationException)
        {
            // The way to the service, or the service itself, was lost on the way.
            LogLost(fault);
            return Results.Problem(
                "The service could not take the file. Send it again.",
                statusCode: StatusCodes.Status503ServiceUnavailable
            );
        }
    }

    private static bool IsFile(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && s_mediaTypes.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase);

    private IResult TooLarge() =>
        Results.Problem(
            $"A file has at most {options.Value.MaxBytes} bytes.",
            statusCode: StatusCodes.Status413PayloadTooLarge
        );

    [LoggerMessage(LogLevel.Warning, "An upload was lost on the way")]
    private partial void LogLost(Exception fault);

    [LoggerMessage(LogLevel.Information, "Stored upload {UploadId}")]
    private partial void LogStored(string uploadId);
}
