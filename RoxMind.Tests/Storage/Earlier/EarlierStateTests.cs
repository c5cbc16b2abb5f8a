using System.Reflection;
using RoxMind.Grains.Coaching.Writing;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.Tests.Storage.Earlier;

/// <summary>Every row that an earlier version stored is read by this one, whole.</summary>
public sealed class EarlierStateTests : IDisposable
{
    /// <summary>By grain type and name, what the states of this version's grains are.</summary>
    private static readonly Dictionary<(string Grain, string Name), Type> _known = (
        from grain in typeof(IEventGrain).Assembly.GetTypes()
        where grain.GetCustomAttribute<GrainTypeAttribute>() is not null
        let name = (string)
            grain
                .CustomAttributes.First(given => given.AttributeType == typeof(GrainTypeAttribute))
                .ConstructorArguments[0]
                .Value!
        from parameter in grain.GetConstructors().SelectMany(constructor => constructor.GetParameters())
        let state = parameter.GetCustomAttribute<PersistentStateAttribute>()
        where state is not null
        select (Key: (name, state.StateName), Type: parameter.ParameterType.GenericTypeArguments[0])
    ).ToDictionary(state => state.Key, state => state.Type);

    private readonly StoredForm _form = new();

    public static TheoryData<string> Versions => EarlierFolder.Versions;

    public void Dispose() => _form.Dispose();

    [Theory]
    [MemberData(nameof(Versions))]
    public void States_of_an_earlier_version_are_known_and_read_whole(string version)
    {
        using var folder = EarlierFolder.Open(version);
        var states = StoredRows.States(folder.Path);
        Assert.NotEmpty(states);
        Assert.All(
            states,
            state =>
            {
                Assert.True(
                    _known.TryGetValue((state.Grain.Type.ToString(), state.Name), out var type),
                    $"No grain {state.Grain.Type} has a state {state.Name} any more."
                );
                Assert.Empty(_form.Lost(state.Data, type));
            }
        );
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Entries_and_races_of_an_earlier_version_are_read_whole(string version)
    {
        using var folder = EarlierFolder.Open(version);
        var (facts, races) = (StoredRows.Facts(folder.Path), StoredRows.Races(folder.Path));
        Assert.NotEmpty(facts);
        Assert.NotEmpty(races);
        Assert.All(facts, fact => Assert.Empty(_form.Lost(fact, typeof(EventFact))));
        Assert.All(races, race => Assert.Empty(_form.Lost(race, typeof(IndexedRace))));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Texts_of_an_earlier_version_are_kept_word_for_word(string version)
    {
        using var folder = EarlierFolder.Open(version);
        var kept = StoredRows
            .States(folder.Path)
            .Where(state => state.Name == "feedback")
            .ToDictionary(
                state => state.Grain.Key.ToString(),
                state => ((FeedbackState)_form.Read(state.Data, typeof(FeedbackState))).Feedback?.Text
            );
        var answered = folder
            .Of([FolderQueries.Text])
            .Where(asked => asked.Answer["race"]!["feedback"] is not null)
            .ToDictionary(
                asked => OpaqueId.TryParse(asked.Question.Of, out var id) ? id.Part! : asked.Question.Of,
                asked => (string?)asked.Answer["race"]!["feedback"]!["text"]
            );
        Assert.NotEmpty(answered);
        Assert.Equal(answered, kept);
    }
}
