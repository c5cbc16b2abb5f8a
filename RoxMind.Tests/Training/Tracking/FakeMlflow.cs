using System.Collections.Frozen;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RoxMind.Tests.Training.Tracking;

/// <summary>
/// Answers as an MLflow tracking server does that knows no experiment yet, and refuses requests that are not of the form that
/// MLflow's REST reference gives them.
/// </summary>
internal sealed class FakeMlflow : HttpMessageHandler
{
    private const string Api = "/mlflow/api/2.0/mlflow/";

    /// <summary>The members of each request by method; a question mark is for those that may be left out.</summary>
    private static readonly FrozenDictionary<string, string[]> _forms = new Dictionary<string, string[]>
    {
        ["experiments/create"] = ["name:string"],
        ["runs/create"] = ["experiment_id:string", "run_name:string", "start_time:number", "tags:pairs"],
        ["runs/log-batch"] = ["run_id:string", "params:pairs?", "metrics:metrics?"],
        ["runs/log-inputs"] = ["run_id:string", "datasets:datasets"],
        ["runs/update"] = ["run_id:string", "status:string", "end_time:number"],
        ["registered-models/create"] = ["name:string"],
        ["model-versions/create"] =
        [
            "name:string",
            "source:string",
            "run_id:string",
            "description:string",
            "tags:pairs",
        ],
    }.ToFrozenDictionary();

    private readonly HashSet<string> _models = [];

    /// <summary>Method and path of each request.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Bodies of the requests to each method of the API.</summary>
    public Dictionary<string, List<JsonObject>> Bodies { get; } = [];

    /// <summary>Which requests are refused.</summary>
    public Func<string, bool> Refuses { get; set; } = _ => false;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var path = request.RequestUri!.AbsolutePath;
        Requests.Add($"{request.Method} {path}");
        if (Refuses(path))
        {
            return Answer(
                HttpStatusCode.Forbidden,
                """{"error_code": "PERMISSION_DENIED", "message": "no permission"}"""
            );
        }

        if (request.Method == HttpMethod.Put)
        {
            return path.StartsWith("/mlflow/api/2.0/mlflow-artifacts/artifacts/", StringComparison.Ordinal)
                ? Answer(HttpStatusCode.OK, "{}")
                : Answer(HttpStatusCode.NotFound, "{}");
        }

        var method = path[Api.Length..];
        if (request.Method == HttpMethod.Get)
        {
            return method == "experiments/get-by-name" && request.RequestUri.Query == "?experiment_name=roxmind"
                ? Answer(HttpStatusCode.NotFound, """{"error_code": "RESOURCE_DOES_NOT_EXIST"}""")
                : Answer(HttpStatusCode.BadRequest, "{}");
        }

        var body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsObject();
        var fault = _forms.TryGetValue(method, out var form) ? Fault(body, form) : "no such method";
        if (fault is not null)
        {
            return Answer(
                HttpStatusCode.BadRequest,
                $$"""{"error_code": "INVALID_PARAMETER_VALUE", "message": "{{fault}}"}"""
            );
        }

        if (!Bodies.TryGetValue(method, out var bodies))
        {
            bodies = [];
            Bodies.Add(method, bodies);
        }

        bodies.Add(body);
        return method switch
        {
            "experiments/create" => Answer(HttpStatusCode.OK, """{"experiment_id": "7"}"""),
            "runs/create" => Answer(
                HttpStatusCode.OK,
                """{"run": {"info": {"run_id": "r1", "artifact_uri": "mlflow-artifacts:/7/r1/artifacts"}}}"""
            ),
            "registered-models/create" when !_models.Add(body["name"]!.GetValue<string>()) => Answer(
                HttpStatusCode.BadRequest,
                """{"error_code": "RESOURCE_ALREADY_EXISTS", "message": "Registered Model (name=roxmind) already exists."}"""
            ),
            "model-versions/create" => Answer(
                HttpStatusCode.OK,
                $$$"""{"model_version": {"name": "roxmind", "version": "{{{bodies.Count}}}"}}"""
            ),
            _ => Answer(HttpStatusCode.OK, "{}"),
        };
    }

    /// <summary>What is wrong with an object; null when it has the members it must have and no others.</summary>
    private static string? Fault(JsonObject body, string[] form)
    {
        foreach (var member in form)
        {
            var (name, kind) = (member.Split(':')[0], member.Split(':')[1]);
            if (body[name] is { } value ? !Fits(value, kind.TrimEnd('?')) : !kind.EndsWith('?'))
            {
                return $"{name} is not {kind}";
            }
        }

        return body.FirstOrDefault(pair => form.All(member => member.Split(':')[0] != pair.Key)).Key is { } other
            ? $"{other} is unknown"
            : null;
    }

    private static bool Fits(JsonNode value, string kind) =>
        kind switch
        {
            "string" => value.GetValueKind() == JsonValueKind.String,
            "number" => value.GetValueKind() == JsonValueKind.Number,
            "pairs" => All(value, ["key:string", "value:string"]),
            "metrics" => All(value, ["key:string", "value:number", "timestamp:number", "step:number"]),
            "datasets" => All(value, ["tags:pairs", "dataset:dataset"]),
            "dataset" => value is JsonObject dataset
                && Fault(
                    dataset,
                    ["name:string", "digest:string", "source_type:string", "source:string", "profile:string"]
                )
                    is null
                && dataset["digest"]!.GetValue<string>().Length <= 36,
            _ => false,
        };

    private static bool All(JsonNode value, string[] form) =>
        value is JsonArray { Count: <= 1000 } array
        && array.All(item => item is JsonObject one && Fault(one, form) is null);

    private static HttpResponseMessage Answer(HttpStatusCode status, string json) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
}
