namespace RoxMind.Tests.Storage.Contract;

/// <summary>What is held to be true of every store.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    private ContractBench? _bench;

    /// <summary>Ends with the test.</summary>
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The store.</summary>
    private protected ContractBench Bench => _bench ?? throw new InvalidOperationException("The store is not open.");

    public async ValueTask InitializeAsync() => _bench = await OpenBenchAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_bench is not null)
        {
            await _bench.DisposeAsync();
        }
    }

    /// <summary>Opens the store.</summary>
    private protected abstract Task<ContractBench> OpenBenchAsync();
}
