namespace RoxMind.GraphQL.Transport.Callers;

/// <summary>What callers are told who may not come in, or not so often.</summary>
internal static class Refusals
{
    /// <summary>Writes the head of the answer to somebody who was not admitted.</summary>
    /// <returns>The response object of the answer.</returns>
    public static ReadOnlyMemory<byte> Apply(HttpResponse response, Admission admission)
    {
        if (admission is Admission.Limited limited)
        {
            return Apply(response, limited.RetryAfter);
        }

        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.Headers.WWWAuthenticate = "Bearer";
        return ErrorResponse.Write(ErrorCodes.Unauthenticated, ((Admission.Refused)admission).Reason);
    }

    /// <summary>Writes the head of the answer to somebody who asks too much.</summary>
    /// <returns>The response object of the answer.</returns>
    public static ReadOnlyMemory<byte> Apply(HttpResponse response, TimeSpan retryAfter)
    {
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = $"{Seconds(retryAfter)}";
        return TooMany(retryAfter);
    }

    /// <summary>The response object that says how long to wait.</summary>
    public static ReadOnlyMemory<byte> TooMany(TimeSpan retryAfter) =>
        ErrorResponse.Write(
            ErrorCodes.RateLimited,
            $"Too many operations; try again in {Seconds(retryAfter)} s.",
            ("retryAfterS", Seconds(retryAfter))
        );

    private static int Seconds(TimeSpan retryAfter) => Math.Max(1, (int)Math.Ceiling(retryAfter.TotalSeconds));
}
