namespace RoxMind.Tests.Storage;

internal sealed class TallyGrain([PersistentState("tally")] IPersistentState<StoredState> state) : Grain, ITallyGrain
{
    public async Task<int> AddAsync(int amount)
    {
        state.State.BestS = (state.State.BestS ?? 0) + amount;
        await state.WriteStateAsync();
        return state.State.BestS.Value;
    }

    public Task ForgetAsync() => state.ClearStateAsync();
}
