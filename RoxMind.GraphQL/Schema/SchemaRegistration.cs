using System.Text.Encodings.Web;
using GraphQL;
using GraphQL.MicrosoftDI;
using GraphQL.Types;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Events;
using RoxMind.GraphQL.Schema.Feeds;
using RoxMind.GraphQL.Schema.Retrieval;

namespace RoxMind.GraphQL.Schema;

/// <summary>Registers the schema, its resolvers and what they share.</summary>
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
        services.AddScoped<EventReader>();
        services.AddScoped<SimilarAthleteSearch>();
        services.AddSingleton<EventFeed>();
        services.AddSingleton<DescribedAthletes>();
        foreach (var resolver in Resolvers.All)
        {
            services.Add(resolver.Service);
        }

        return services;
    }
}
