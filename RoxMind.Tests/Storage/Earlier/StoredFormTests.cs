namespace RoxMind.Tests.Storage.Earlier;

public sealed class StoredFormTests : IDisposable
{
    private readonly StoredForm _form = new();

    public void Dispose() => _form.Dispose();

    [Fact]
    public void State_with_a_field_more_loses_nothing_of_what_was_stored()
    {
        var before = new StoredStateBefore { Name = "before", TimesS = [90, 91, 90] };
        var stored = _form.Write(before, typeof(StoredStateBefore));

        Assert.Empty(_form.Lost(stored, typeof(StoredState)));
    }

    [Fact]
    public void State_that_does_not_know_a_number_loses_the_field()
    {
        var state = new StoredState { Name = "now", BestS = 90 };
        var stored = _form.Write(state, typeof(StoredState));

        Assert.Equal(["0.2"], _form.Lost(stored, typeof(StoredStateBefore)));
    }
}
