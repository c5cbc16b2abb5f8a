namespace RoxMind.GraphQL.Uploads;

/// <summary>The answer to an upload.</summary>
/// <param name="UploadId">What <c>importResults</c> takes.</param>
internal sealed record UploadReceipt(string UploadId);
