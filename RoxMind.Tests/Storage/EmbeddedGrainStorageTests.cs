using RoxMind.Tests.Storage.Contract;

namespace RoxMind.Tests.Storage;

public sealed class EmbeddedGrainStorageTests : GrainStorageContract
{
    private protected override Task<ContractBench> OpenBenchAsync() => StoreBench.InNewFolderAsync();
}
