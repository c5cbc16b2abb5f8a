namespace RoxMind.Tests.Storage;

/// <summary>Counts, and remembers.</summary>
public interface ITallyGrain : IGrainWithStringKey
{
    Task<int> AddAsync(int amount);

    Task ForgetAsync();
}
