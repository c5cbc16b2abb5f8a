using RoxMind.Tests.Storage.Contract;

namespace RoxMind.Tests.Storage;

public sealed class EmbeddedEventLogTests : EventLogContract
{
    private protected override Task<ContractBench> OpenBenchAsync() => StoreBench.InNewFolderAsync();
}
