using Orleans.Storage;
using RoxMind.Silo.Storage.State;

namespace RoxMind.Tests.Storage.Contract;

public abstract class GrainStorageContract : StoreContract
{
    private const string Golden = "20E840054A6F21000501228000B27CE0E0";

    private static readonly GrainId _grain = GrainId.Create("athlete", "jo-é");

    [Fact]
    public async Task State_never_written_reads_as_new()
    {
        var state = await ReadAsync();

        Assert.False(state.RecordExists);
        Assert.Null(state.ETag);
        Assert.Equal(string.Empty, state.State!.Name);
    }

    [Fact]
    public async Task State_written_is_read_back_also_after_a_restart()
    {
        var state = await ReadAsync();
        state.State = new StoredState
        {
            Name = "Jo",
            TimesS = [4_100, 3_990],
            BestS = 3_990,
        };
        await Bench.States.WriteStateAsync("races", _grain, state);
        await Bench.ReopenAsync();

        var read = await ReadAsync();

        Assert.True(read.RecordExists);
        Assert.Equal(state.ETag, read.ETag);
        Assert.Equal("Jo", read.State!.Name);
        Assert.Equal([4_100, 3_990], read.State.TimesS);
        Assert.Equal(3_990, read.State.BestS);
    }

    [Fact]
    public async Task Etag_changes_with_every_write()
    {
        var state = await ReadAsync();
        var etags = new List<string?>();
        for (var i = 0; i < 3; i++)
        {
            await Bench.States.WriteStateAsync("races", _grain, state);
            etags.Add(state.ETag);
        }

        Assert.Equal(3, etags.Distinct().Count());
    }

    [Fact]
    public async Task Write_over_a_version_not_read_is_refused_and_changes_nothing()
    {
        var first = await ReadAsync();
        var second = await ReadAsync();
        first.State!.Name = "first";
        second.State!.Name = "second";
        await Bench.States.WriteStateAsync("races", _grain, first);

        var insert = await Assert.ThrowsAsync<InconsistentStateException>(() =>
            Bench.States.WriteStateAsync("races", _grain, second)
        );
        second.ETag = first.ETag;
        await Bench.States.WriteStateAsync("races", _grain, first);
        var update = await Assert.ThrowsAsync<InconsistentStateException>(() =>
            Bench.States.WriteStateAsync("races", _grain, second)
        );

        Assert.Null(insert.CurrentEtag);
        Assert.Equal(first.ETag, update.StoredEtag);
        Assert.Equal(second.ETag, update.CurrentEtag);
        Assert.Equal("first", (await ReadAsync()).State!.Name);
    }

    [Fact]
    public async Task Clear_deletes_the_state()
    {
        var state = await ReadAsync();
        await Bench.States.WriteStateAsync("races", _grain, state);
        await Bench.States.ClearStateAsync("races", _grain, state);

        Assert.False(state.RecordExists);
        Assert.Null(state.ETag);
        Assert.False((await ReadAsync()).RecordExists);
    }

    [Fact]
    public async Task Clear_of_a_version_not_read_is_refused()
    {
        var state = await ReadAsync();
        var stale = await ReadAsync();
        await Bench.States.WriteStateAsync("races", _grain, state);

        await Assert.ThrowsAsync<InconsistentStateException>(() =>
            Bench.States.ClearStateAsync("races", _grain, stale)
        );

        Assert.True((await ReadAsync()).RecordExists);
    }

    [Fact]
    public async Task Clear_of_nothing_succeeds()
    {
        var state = await ReadAsync();

        await Bench.States.ClearStateAsync("races", _grain, state);

        Assert.False(state.RecordExists);
    }

    [Fact]
    public async Task Etag_from_before_a_clear_is_refused_after_it()
    {
        var state = await ReadAsync();
        await Bench.States.WriteStateAsync("races", _grain, state);
        var before = await ReadAsync();
        await Bench.States.ClearStateAsync("races", _grain, state);
        await Bench.States.WriteStateAsync("races", _grain, state);

        await Assert.ThrowsAsync<InconsistentStateException>(() =>
            Bench.States.WriteStateAsync("races", _grain, before)
        );
    }

    [Fact]
    public async Task States_of_other_names_grains_and_providers_are_apart()
    {
        var other = GrainId.Create("athlete", "other");
        await WriteAsync(Bench.States, "races", _grain, "1");
        await WriteAsync(Bench.States, "profile", _grain, "2");
        await WriteAsync(Bench.States, "races", other, "3");
        await WriteAsync(Bench.StatesOf("second"), "races", _grain, "4");

        Assert.Equal("1", await NameAsync(Bench.States, "races", _grain));
        Assert.Equal("2", await NameAsync(Bench.States, "profile", _grain));
        Assert.Equal("3", await NameAsync(Bench.States, "races", other));
        Assert.Equal("4", await NameAsync(Bench.StatesOf("second"), "races", _grain));
    }

    [Fact]
    public async Task State_stored_by_the_version_before_is_read()
    {
        // Bytes as that version stored them; they stay as they are for ever.
        var before = new StoredStateBefore { Name = "Jo", TimesS = [4_100, 3_990] };
        Assert.Equal(Golden, Convert.ToHexString(Bench.Serializer.SerializeToArray(before)));
        var stored = Convert.FromHexString(Golden);
        var key = new StateKey("Default", "races", _grain.ToString());
        await Bench.StateStore.WriteAsync(key, expected: null, stored, CancellationToken.None);

        var read = await ReadAsync();

        Assert.Equal("Jo", read.State!.Name);
        Assert.Equal([4_100, 3_990], read.State.TimesS);
        Assert.Null(read.State.BestS);
    }

    private async Task<IGrainState<StoredState>> ReadAsync()
    {
        IGrainState<StoredState> state = new GrainState<StoredState>();
        await Bench.States.ReadStateAsync("races", _grain, state);
        return state;
    }

    private static Task WriteAsync(IGrainStorage storage, string name, GrainId grain, string value) =>
        storage.WriteStateAsync(name, grain, new GrainState<StoredState>(new StoredState { Name = value }));

    private static async Task<string> NameAsync(IGrainStorage storage, string name, GrainId grain)
    {
        IGrainState<StoredState> state = new GrainState<StoredState>();
        await storage.ReadStateAsync(name, grain, state);
        return state.State!.Name;
    }
}
