using Microsoft.AspNetCore.Connections;

namespace RoxMind.GraphQL.Clustering;

/// <summary>Notices the ends of connections between processes of a cluster.</summary>
internal static class ConnectionEnds
{
    /// <summary>Tells each time that a connection has ended, however it did.</summary>
    public static void TellEnds(this IConnectionBuilder connections, Action tell) =>
        connections.Use(next =>
            async connection =>
            {
                try
                {
                    await next(connection);
                }
                finally
                {
                    tell();
                }
            }
        );
}
