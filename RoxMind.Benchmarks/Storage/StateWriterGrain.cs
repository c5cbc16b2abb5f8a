using Orleans.Core;

namespace RoxMind.Benchmarks.Storage;

internal sealed class StateWriterGrain(IGrainContext context, IPersistentStateFactory states) : Grain, IStateWriterGrain
{
    private readonly IPersistentState<SampleState> _state = states.Create<SampleState>(
        context,
        new StateOf(context.GrainId.Key.ToString().Split('/')[0])
    );

    public Task WriteAsync()
    {
        _state.State.Writes++;
        return _state.WriteStateAsync();
    }

    private sealed record StateOf(string StorageName) : IPersistentStateConfiguration
    {
        public string StateName => "sample";
    }
}
