using RoxMind.Tests.Storage.Contract;

namespace RoxMind.Tests.Storage.Postgres;

[Slow]
public sealed class PostgresGrainStorageTests : GrainStorageContract
{
    private protected override Task<ContractBench> OpenBenchAsync() => PostgresBench.OpenAsync();
}
