using RoxMind.Grains.Persistence;

namespace RoxMind.Tests.Storage.Contract;

public abstract class FirstStatesContract : StoreContract
{
    private static readonly GrainId _known = GrainId.Create("athlete", "known");
    private static readonly GrainId _new = GrainId.Create("athlete", "new");
    private static readonly GrainId _newName = GrainId.Create("namesakes", "new");

    [Fact]
    public async Task States_given_are_read_and_written_on_as_a_grains_own()
    {
        var stored = await AddAsync([First(_new, "races", "Jo"), First(_newName, "names", "Jo's name")]);
        await Bench.ReopenAsync();

        var (race, name) = (await ReadAsync(_new, "races"), await ReadAsync(_newName, "names"));

        Assert.Equal([true], stored);
        Assert.Equal(("Jo", "Jo's name"), (race.State!.Name, name.State!.Name));
        race.State = new StoredState { Name = "Jo, later" };
        await Bench.States.WriteStateAsync("races", _new, race);
        Assert.Equal("Jo, later", (await ReadAsync(_new, "races")).State!.Name);
    }

    [Fact]
    public async Task Set_of_which_one_is_there_is_not_stored_at_all()
    {
        await AddAsync([First(_known, "races", "Known")]);

        var stored = await AddAsync(
            [First(_newName, "names", "New"), First(_known, "races", "Another")],
            [First(_new, "races", "New")]
        );

        Assert.Equal([false, true], stored);
        Assert.False((await ReadAsync(_newName, "names")).RecordExists);
        Assert.Equal("Known", (await ReadAsync(_known, "races")).State!.Name);
        Assert.Equal("New", (await ReadAsync(_new, "races")).State!.Name);
    }

    [Fact]
    public async Task Who_is_without_a_state_of_the_name_is_told()
    {
        await AddAsync([First(_known, "races", "Known"), First(_new, "another", "New")]);

        var without = await Bench.FirstStates.WithoutAsync([_known, _new, _newName], "races", CancellationToken.None);

        Assert.Equal([_new, _newName], without.Order());
    }

    [Fact]
    public async Task Grain_that_had_read_nothing_cannot_write_over_what_was_given()
    {
        var before = await ReadAsync(_new, "races");
        await AddAsync([First(_new, "races", "Given")]);
        before.State = new StoredState { Name = "Late" };

        await Assert.ThrowsAsync<Orleans.Storage.InconsistentStateException>(() =>
            Bench.States.WriteStateAsync("races", _new, before)
        );

        Assert.Equal("Given", (await ReadAsync(_new, "races")).State!.Name);
    }

    private static StateEntry<StoredState> First(GrainId grain, string state, string name) =>
        new(grain, state, new StoredState { Name = name });

    private Task<IReadOnlyList<bool>> AddAsync(params StateEntry[][] sets) =>
        Bench.FirstStates.AddAsync(sets, CancellationToken.None);

    private async Task<GrainState<StoredState>> ReadAsync(GrainId grain, string name)
    {
        var state = new GrainState<StoredState>();
        await Bench.States.ReadStateAsync(name, grain, state);
        return state;
    }
}
