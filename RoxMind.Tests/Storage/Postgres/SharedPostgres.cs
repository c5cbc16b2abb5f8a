[assembly: AssemblyFixture(typeof(RoxMind.Tests.Storage.Postgres.SharedPostgres))]

namespace RoxMind.Tests.Storage.Postgres;

/// <summary>The server that tests share: each has a schema of its own there. It is started when the first one asks for it.</summary>
public sealed class SharedPostgres : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresServer>> s_server = new(() =>
        PostgresServer.StartAsync("fsync=off", "max_connections=300")
    );

    private static int s_schemas;

    /// <summary>The server; the test is skipped where PostgreSQL is not installed.</summary>
    internal static Task<PostgresServer> GetAsync()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
#pragma warning disable VSTHRD011 // Nobody waits for it synchronously.
        return s_server.Value;
#pragma warning restore VSTHRD011
    }

    /// <summary>A name that no other test has.</summary>
    internal static string NewSchema() => $"test{Interlocked.Increment(ref s_schemas)}";

    public async ValueTask DisposeAsync()
    {
        if (s_server.IsValueCreated)
        {
#pragma warning disable VSTHRD003, VSTHRD011 // Nobody waits for it synchronously.
            await (await s_server.Value).DisposeAsync();
#pragma warning restore VSTHRD003, VSTHRD011
        }
    }
}
