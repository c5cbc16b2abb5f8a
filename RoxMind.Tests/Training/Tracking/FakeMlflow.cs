using System.Net;
using System.Text;

namespace RoxMind.Tests.Training.Tracking;

/// <summary>Answers as an MLflow tracking server does that knows no experiment yet.</summary>
internal sealed class FakeMlflow : HttpMessageHandler
{
    /// <summary>Method and path of each request.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Body of the last request.</summary>
    public string LastBody { get; private set; } = string.Empty;

    /// <summary>Whether every request is refused.</summary>
    public bool Refuses { get; init; }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var path = request.RequestUri!.AbsolutePath;
        Requests.Add($"{request.Method} {path}");
        LastBody = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        if (Refuses)
        {
            return Answer(HttpStatusCode.Forbidden, """{"message": "no permission"}""");
        }

        return path.Split('/')[^1] switch
        {
            "get-by-name" => Answer(HttpStatusCode.NotFound, """{"error_code": "RESOURCE_DOES_NOT_EXIST"}"""),
            "create" when path.Contains("experiments", StringComparison.Ordinal) => Answer(
                HttpStatusCode.OK,
                """{"experiment_id": "7"}"""
            ),
            "create" => Answer(
                HttpStatusCode.OK,
                """{"run": {"info": {"run_id": "r1", "artifact_uri": "mlflow-artifacts:/7/r1/artifacts"}}}"""
            ),
            _ => Answer(HttpStatusCode.OK, "{}"),
        };
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string json) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
}
