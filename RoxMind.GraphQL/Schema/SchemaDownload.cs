using System.Text;
using GraphQL;
using RoxMind.GraphQL.Access;
using RoxMind.GraphQL.Access.Roles;

namespace RoxMind.GraphQL.Schema;

/// <summary>The schema as a file, for code generators and editors that read no introspection.</summary>
internal static class SchemaDownload
{
    /// <summary>Maps <c>/graphql/schema.graphql</c> for whoever may read.</summary>
    public static void MapSchemaDownload(this IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet(
                "/graphql/schema.graphql",
                (RoxMindSchema schema) => Results.Text(Print(schema), "text/plain", Encoding.UTF8)
            )
            .RequireRole(AccessRole.Read);

    /// <summary>The schema as text, types in the order of their names.</summary>
    public static string Print(RoxMindSchema schema)
    {
        schema.Initialize();
        return schema.Print(
            new()
            {
                IncludeDescriptions = true,
                IncludeDeprecationReasons = true,
                StringComparison = StringComparison.Ordinal,
            }
        );
    }
}
