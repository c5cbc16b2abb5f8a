using System.Text.Json.Nodes;

namespace RoxMind.Tests.Search.Milvus;

/// <summary>A collection of the stand-in: rows by key, searched one by one.</summary>
internal sealed class StandInCollection
{
    private const int MostRows = 16_384;

    private readonly Dictionary<string, JsonObject> _rows = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly JsonObject _body;
    private readonly JsonArray _fields;
    private readonly string _key;
    private readonly string _vector;
    private readonly int _dim;
    private readonly string _metric;

    /// <summary>Makes one by a schema, or the quick way by a dimension alone.</summary>
    public StandInCollection(JsonObject body)
    {
        _body = (JsonObject)body.DeepClone();
        _metric = (string?)_body["metricType"] ?? (string?)_body["indexParams"]?[0]?["metricType"] ?? "COSINE";
        _fields = _body["schema"]?["fields"] as JsonArray ?? Quick();
        _key = (string)_fields.Single(field => field!["isPrimary"]?.GetValue<bool>() == true)!["fieldName"]!;
        var vector = _fields.Single(field => (string?)field!["dataType"] == "FloatVector")!;
        _vector = (string)vector["fieldName"]!;
        _dim = int.Parse(vector["elementTypeParams"]!["dim"]!.ToString());
    }

    public JsonObject Describe(string name) =>
        new()
        {
            ["collectionName"] = name,
            ["autoId"] = false,
            ["load"] = "LoadStateLoaded",
            ["fields"] = new JsonArray([
                .. _fields.Select(field =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["name"] = (string)field!["fieldName"]!,
                            ["type"] = (string)field["dataType"]!,
                            ["primaryKey"] = (string)field["fieldName"]! == _key,
                            ["params"] = new JsonArray([
                                .. (field["elementTypeParams"] as JsonObject ?? []).Select(one =>
                                    (JsonNode)new JsonObject { ["key"] = one.Key, ["value"] = one.Value!.ToString() }
                                ),
                            ]),
                        }
                ),
            ]),
            ["indexes"] = new JsonArray(
                new JsonObject
                {
                    ["fieldName"] = _vector,
                    ["indexName"] = _vector,
                    ["metricType"] = _metric,
                }
            ),
        };

    public JsonObject Upsert(string asked, JsonNode? data)
    {
        JsonNode?[] rows = data is JsonArray many ? [.. many] : [data];
        lock (_gate)
        {
            foreach (var row in rows.OfType<JsonObject>())
            {
                if (_fields.FirstOrDefault(field => !row.ContainsKey((string)field!["fieldName"]!)) is { } missing)
                {
                    throw new FormatException($"the field {missing["fieldName"]} is missing");
                }

                if (row[_vector] is not JsonArray vector || vector.Count != _dim)
                {
                    throw new FormatException($"the dimension of {_vector} is not {_dim}");
                }

                _rows[row[_key]!.ToJsonString()] = (JsonObject)row.DeepClone();
            }
        }

        var verb = asked.EndsWith("insert", StringComparison.Ordinal) ? "insert" : "upsert";
        return new JsonObject
        {
            [$"{verb}Count"] = rows.Length,
            [$"{verb}Ids"] = new JsonArray([.. rows.Select(row => row![_key]!.DeepClone())]),
        };
    }

    public JsonObject Delete(string filter)
    {
        var condition = StandInFilter.Parse(filter);
        lock (_gate)
        {
            foreach (var key in _rows.Where(row => condition(row.Value)).Select(row => row.Key).ToList())
            {
                _rows.Remove(key);
            }
        }

        return [];
    }

    public JsonArray Query(JsonObject body)
    {
        var found = Matching(body).ToList();
        string[] wanted = [.. (body["outputFields"] as JsonArray ?? []).Select(field => (string)field!)];
        return wanted is ["count(*)"]
            ? new JsonArray(new JsonObject { ["count(*)"] = found.Count })
            : new JsonArray([
                .. found.Take((int?)body["limit"] ?? MostRows).Select(row => (JsonNode)Pick(row, wanted)),
            ]);
    }

    public JsonArray Search(JsonObject body)
    {
        if (
            body["data"] is not JsonArray { Count: > 0 } vectors
            || vectors[0] is not JsonArray probe
            || probe.Count != _dim
        )
        {
            throw new FormatException($"the dimension of the vector is not {_dim}");
        }

        if ((string?)body["searchParams"]?["metricType"] is { } metric && metric != _metric)
        {
            throw new FormatException($"metric type not match: invalid [expected={_metric}][actual={metric}]");
        }

        string[] wanted = [.. (body["outputFields"] as JsonArray ?? []).Select(field => (string)field!)];
        return new JsonArray([
            .. Matching(body)
                .Select(row => (Row: row, Distance: Distance(probe, (JsonArray)row[_vector]!)))
                .OrderBy(one => one.Distance)
                .Take((int?)body["limit"] ?? 100)
                .Select(one =>
                {
                    var hit = Pick(one.Row, wanted);
                    hit["distance"] = one.Distance;
                    return (JsonNode)hit;
                }),
        ]);
    }

    private IEnumerable<JsonObject> Matching(JsonObject body)
    {
        var condition = StandInFilter.Parse((string?)body["filter"] ?? string.Empty);
        lock (_gate)
        {
            return [.. _rows.Values.Where(condition)];
        }
    }

    private JsonObject Pick(JsonObject row, string[] wanted)
    {
        var picked = new JsonObject { [_key] = row[_key]!.DeepClone() };
        foreach (var name in wanted.Where(name => name != _key && row.ContainsKey(name)))
        {
            picked[name] = row[name]!.DeepClone();
        }

        return picked;
    }

    private static double Distance(JsonArray one, JsonArray other) =>
        one.Zip(other, (a, b) => Math.Pow((double)a! - (double)b!, 2)).Sum();

    private JsonArray Quick() =>
        [
            new JsonObject
            {
                ["fieldName"] = (string?)_body["primaryFieldName"] ?? "id",
                ["dataType"] = (string?)_body["idType"] ?? "Int64",
                ["isPrimary"] = true,
            },
            new JsonObject
            {
                ["fieldName"] = (string?)_body["vectorFieldName"] ?? "vector",
                ["dataType"] = "FloatVector",
                ["elementTypeParams"] = new JsonObject { ["dim"] = _body["dimension"]!.ToString() },
            },
        ];
}
