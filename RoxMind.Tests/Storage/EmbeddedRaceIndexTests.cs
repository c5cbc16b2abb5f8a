using RoxMind.Tests.Storage.Contract;

namespace RoxMind.Tests.Storage;

public sealed class EmbeddedRaceIndexTests : RaceIndexContract
{
    private protected override Task<ContractBench> OpenBenchAsync() => StoreBench.InNewFolderAsync();
}
