using RoxMind.Tests.Storage.Contract;

namespace RoxMind.Tests.Storage;

public sealed class EmbeddedFirstStatesTests : FirstStatesContract
{
    private protected override Task<ContractBench> OpenBenchAsync() => StoreBench.InNewFolderAsync();
}
