using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;
using ModelContextProtocol;
using ModelContextProtocol.Server;
using RoxMind.GraphQL.Mcp.Athletes;
using RoxMind.GraphQL.Mcp.Events;
using RoxMind.GraphQL.Mcp.Questions;
using RoxMind.GraphQL.Mcp.Races;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Mcp;

/// <summary>The tools, described by their documentation comments as the schema of GraphQL is.</summary>
internal static class ToolCatalog
{
    private static readonly JsonSerializerOptions s_json = Json();

    private static readonly AIJsonSchemaCreateOptions s_schemas = new()
    {
        TransformSchemaNode = Describe,
        ParameterDescriptionProvider = XmlDocumentation.Of,
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<McpServerTool> All { get; } =
    [
        Tool<SearchAthletesTool>("search_athletes", "Find athletes", nameof(SearchAthletesTool.SearchAsync)),
        Tool<ExplainRaceTool>("explain_race", "Explain a race", nameof(ExplainRaceTool.ExplainAsync)),
        Tool<SimilarBetterTool>("similar_better", "Who is alike and better", nameof(SimilarBetterTool.FindAsync)),
        Tool<AskTool>("ask", "Ask about races", nameof(AskTool.AskAsync)),
        Tool<LeaderboardTool>("event_leaderboard", "Leaderboard of an event", nameof(LeaderboardTool.ReadAsync)),
        Tool<WhatIfTool>("what_if", "What if", nameof(WhatIfTool.SupposeAsync)),
    ];

    private static McpServerTool Tool<T>(string name, string title, string method)
        where T : class
    {
        var reader = typeof(T).GetMethod(method)!;
        var make = ActivatorUtilities.CreateFactory<T>([]);
        return McpServerTool.Create(
            reader,
            request => make(request.Services!, []),
            new McpServerToolCreateOptions
            {
                Name = name,
                Title = title,
                Description = XmlDocumentation.Of(reader),
                ReadOnly = true,
                Destructive = false,
                Idempotent = true,
                OpenWorld = false,

                // Without it a tool made of a method says nothing of its results.
                UseStructuredContent = true,
                SerializerOptions = s_json,
                SchemaCreateOptions = s_schemas,
            }
        );
    }

    /// <summary>A null is written: the schema of a result requires every field. Values of enums are spelt as in GraphQL.</summary>
    private static JsonSerializerOptions Json()
    {
        var json = new JsonSerializerOptions(McpJsonUtilities.DefaultOptions)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.Never,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

        // Behind the converters that the options begin with it would not be asked.
        json.Converters.Insert(0, new JsonStringEnumConverter(new ConstantNames(), allowIntegerValues: false));
        json.MakeReadOnly();
        return json;
    }

    private static JsonNode Describe(AIJsonSchemaCreateContext context, JsonNode schema)
    {
        if (
            schema is JsonObject described
            && !described.ContainsKey("description")
            && context.PropertyAttributeProvider is MemberInfo member
            && XmlDocumentation.Of(member) is { } text
        )
        {
            described["description"] = text;
        }

        return schema;
    }

    private sealed class ConstantNames : JsonNamingPolicy
    {
        public override string ConvertName(string name) => ConstantCase.From(name);
    }
}
