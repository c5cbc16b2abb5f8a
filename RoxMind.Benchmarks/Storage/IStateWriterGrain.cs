namespace RoxMind.Benchmarks.Storage;

/// <summary>Writes its state to the storage provider that its key names: <c>provider/number</c>.</summary>
public interface IStateWriterGrain : IGrainWithStringKey
{
    /// <summary>Changes the state a little and returns when it is stored.</summary>
    Task WriteAsync();
}
