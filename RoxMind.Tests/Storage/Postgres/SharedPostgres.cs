using RoxMind.Chaos.Databases;

[assembly: AssemblyFixture(typeof(RoxMind.Tests.Storage.Postgres.SharedPostgres))]

namespace RoxMind.Tests.Storage.Postgres;

/// <summary>The server that tests share: each has a schema of its own there. It is started when the first one asks for it.</summary>
public sealed class SharedPostgres : IAsyncDisposable
{
    private static readonly Lock s_gate = new();
    private static Task<PostgresServer>? s_server;
    private static int s_schemas;

    /// <summary>The server; the test is skipped where PostgreSQL is not installed.</summary>
    internal static Task<PostgresServer> GetAsync()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
        lock (s_gate)
        {
            return s_server ??= PostgresServer.StartAsync("fsync=off", "max_connections=300");
        }
    }

    /// <summary>A name that no other test has.</summary>
    internal static string NewSchema() => $"test{Interlocked.Increment(ref s_schemas)}";

    public async ValueTask DisposeAsync()
    {
        if (s_server is { } started)
        {
            await using var server = await started;
        }
    }
}
