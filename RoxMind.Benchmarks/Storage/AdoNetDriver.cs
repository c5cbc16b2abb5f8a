using System.Collections;
using System.Reflection;
using Orleans.Storage;

namespace RoxMind.Benchmarks.Storage;

/// <summary>
/// Orleans' relational storage can open SQLite connections, but its table of driver traits has no row for SQLite, so it
/// refuses to start. The benchmark adds the row: traits of a driver whose calls block, as SQLite's do.
/// </summary>
internal static class AdoNetDriver
{
    /// <summary>The name by which Orleans finds Microsoft.Data.Sqlite.</summary>
    public const string Invariant = "System.Data.SQLite";

    /// <summary>Makes the driver usable in this process.</summary>
    public static void Register()
    {
#pragma warning disable S3011 // There is no public way; a change of the internals ends the benchmark with an error.
        var traits =
            typeof(AdoNetGrainStorage)
                .Assembly.GetType("Orleans.Persistence.AdoNet.Storage.DbConstantsStore", throwOnError: true)!
                .GetField("invariantNameToConsts", BindingFlags.Static | BindingFlags.NonPublic)
                ?.GetValue(null) as IDictionary;
#pragma warning restore S3011
        if (traits is null)
        {
            throw new NotSupportedException("This version of Orleans keeps its table of driver traits elsewhere.");
        }

        traits[Invariant] = traits["Npgsql"];
    }
}
