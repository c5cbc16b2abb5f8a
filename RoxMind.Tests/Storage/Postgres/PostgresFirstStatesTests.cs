using RoxMind.Tests.Storage.Contract;

namespace RoxMind.Tests.Storage.Postgres;

[Slow]
public sealed class PostgresFirstStatesTests : FirstStatesContract
{
    private protected override Task<ContractBench> OpenBenchAsync() => PostgresBench.OpenAsync();
}
