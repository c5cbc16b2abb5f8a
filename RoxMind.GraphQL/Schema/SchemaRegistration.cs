using System.Text.Encodings.Web;
using GraphQL;
using GraphQL.MicrosoftDI;
using GraphQL.Types;
using RoxMind.GraphQL.Schema.Analysis;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Coaching;
using RoxMind.GraphQL.Schema.Events;
using RoxMind.GraphQL.Schema.Feeds;
using RoxMind.GraphQL.Schema.Imports;
using RoxMind.GraphQL.Schema.Models;
using RoxMind.GraphQL.Schema.Progress;
using RoxMind.GraphQL.Schema.Recording;
using RoxMind.GraphQL.Schema.Retrieval;
using RoxMind.GraphQL.Schema.Squads;

namespace RoxMind.GraphQL.Schema;

/// <summary>Registers the schema and its resolvers.</summary>
internal static class SchemaRegistration
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddRoxMindSchema(this IServiceCollection services)
    {
        services.AddSingleton<IGraphTypeMappingProvider, ClrTypeMapping>();
        services.AddGraphQL(builder =>
            builder
                .AddSelfActivatingSchema<RoxMindSchema>()
                .AddSystemTextJson(json => json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping)
        );

        services.AddScoped<AthleteLoader>();
        services.AddScoped<SimilarAthleteSearch>();
        services.AddSingleton<EventFeed>();

        services.AddScoped<AthleteQueries>();
        services.AddScoped<RaceQueries>();
        services.AddSingleton<EventQueries>();
        services.AddSingleton<ImportQueries>();
        services.AddScoped<SimilarQueries>();
        services.AddSingleton<CohortQueries>();
        services.AddSingleton<ProgressQueries>();
        services.AddSingleton<AnalyzeQueries>();
        services.AddScoped<SquadQueries>();
        services.AddSingleton<DescribedAthletes>();
        services.AddSingleton<AskQueries>();
        services.AddScoped<NodeQueries>();
        services.AddSingleton<ModelQueries>();

        services.AddSingleton<RecordMutations>();
        services.AddSingleton<EventMutations>();
        services.AddSingleton<ImportMutations>();
        services.AddSingleton<AthleteMutations>();

        services.AddSingleton<EventSubscriptions>();
        services.AddSingleton<ImportSubscriptions>();
        services.AddSingleton<AnalysisSubscriptions>();
        services.AddSingleton<FeedbackSubscriptions>();
        return services;
    }
}
