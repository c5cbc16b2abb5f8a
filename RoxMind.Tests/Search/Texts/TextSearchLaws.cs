using CsCheck;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Lists;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search.Texts;
using RoxMind.Silo.Search.Words;

namespace RoxMind.Tests.Search.Texts;

/// <summary>What a directory finds that changes and is put into books now and then is what a look at every race would.</summary>
public sealed class TextSearchLaws
{
    private static readonly string[] s_names = ["Ada Rossi", "Rosa Adani", "Bo Berlin", "Ros Bo", "Bela Müller"];
    private static readonly string[] s_events = ["S7 2025 Berlin", "S7 2025 Rosbach", "S8 2026 Oslo"];

    private static readonly string[] s_texts =
    [
        "ros",
        "a",
        "berlin",
        "bo berlin",
        "adani oslo",
        "women",
        "berlin 3",
        "2025",
        "men ada",
        "mueller s8",
        "4",
    ];

    private static readonly Gen<IndexedRace> s_race = Gen.Select(
        Gen.Int[0, 11],
        Gen.Int[0, 4],
        Gen.Int[0, 2],
        Gen.Int[1, 4],
        Gen.Bool,
        (id, athlete, place, number, isWoman) =>
            new IndexedRace(
                $"r{id}",
                $"a{athlete}",
                $"e{place}",
                new StationStandard(Division.Open, isWoman ? Gender.Female : Gender.Male, 100),
                AgeGroup.Unknown,
                4000 + number,
                Splits.None,
                s_events[place],
                s_names[athlete],
                "SUI",
                StartNumber: $"{number}"
            )
    );

    [Fact]
    public void Search_finds_what_a_look_at_every_race_finds_whatever_came_and_went() =>
        Gen.Select(Gen.Select(s_race, Gen.Bool).Array[1, 40], Gen.Int[0, s_texts.Length - 1], Gen.Int[0, 8])
            .Sample(
                (changes, text, fewest) =>
                {
                    var directory = new WordDirectory(fewest);
                    var known = new Dictionary<string, CatalogEntry>(StringComparer.Ordinal);
                    foreach (var (race, isRemoval) in changes)
                    {
                        if (known.Remove(race.RaceId, out var before))
                        {
                            directory.Remove(before);
                        }

                        if (!isRemoval)
                        {
                            var entry = new CatalogEntry(race);
                            known[race.RaceId] = entry;
                            directory.Add(entry);
                        }

                        directory.Publish();
                    }

                    var query = new TextQuery(s_texts[text], [.. Enum.GetValues<SearchKind>()]);
                    var found = new TextSearch(directory.Now, query).Find(ListRange.First(500));
                    Assert.Equal(Expected(known.Values, s_texts[text]), found.Hits.Select(Told));
                    Assert.Equal(found.Hits.Length, found.Total);
                }
            );

    [Fact]
    public void Search_sees_the_directory_as_it_was_when_it_began()
    {
        var directory = new WordDirectory(fewestChanges: 0);
        var race = s_race.Single();
        var entry = new CatalogEntry(race with { Name = "Ada Rossi" });
        directory.Add(entry);
        directory.Publish();
        var before = directory.Now;
        directory.Remove(entry);
        directory.Add(new CatalogEntry(race with { Name = "Bo Berlin" }));
        directory.Publish();
        Assert.Equal(1, Count(before, "rossi"));
        Assert.Equal(0, Count(before, "bo"));
        Assert.Equal(0, Count(directory.Now, "rossi"));
        Assert.Equal(1, Count(directory.Now, "bo"));
    }

    private static int Count(DirectoryVersion directory, string text) =>
        new TextSearch(directory, new TextQuery(text, [SearchKind.Athlete])).Find(ListRange.First(10)).Total;

    /// <summary>Without typing errors, which none of the texts has that finds something.</summary>
    private static List<string> Expected(IEnumerable<CatalogEntry> races, string text)
    {
        var words = Spelling.Fold(text).Split(' ');
        var entries = races.ToList();
        var events = entries
            .Where(entry => HasAll(EventWords(entry)))
            .GroupBy(entry => entry.Race.EventId, StringComparer.Ordinal)
            .OrderBy(group => EventWords(group.First()).StartsWith($" {words[0]}", StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(group => group.First().Race.EventName, StringComparer.Ordinal)
            .Select(group => $"event {group.Key} {group.Count()}");
        var athletes = entries
            .Where(entry => HasAll(entry.SearchWords))
            .GroupBy(entry => entry.Race.AthleteId, StringComparer.Ordinal)
            .OrderBy(group => group.First().SearchWords.StartsWith($" {words[0]}", StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(group => group.First().Race.Name, StringComparer.Ordinal)
            .Select(group => $"athlete {group.Key} {group.Count()}");
        var others = entries
            .Where(entry => !HasAll(entry.SearchWords) && !HasAll(EventWords(entry)))
            .OrderBy(entry => entry.Race.TotalS)
            .ThenBy(entry => entry.Race.RaceId, StringComparer.Ordinal)
            .ToList();
        var named = others.Where(entry => HasAll(AllWords(entry))).ToList();
        var numbered = others.Where(entry =>
            !named.Contains(entry)
            && words.Any(word => Has(EventWords(entry), word))
            && words.All(word =>
                Has(AllWords(entry), word) || string.Equals(word, entry.Race.StartNumber, StringComparison.Ordinal)
            )
        );
        return [.. events, .. athletes, .. named.Concat(numbered).Select(entry => $"race {entry.Race.RaceId}")];

        bool HasAll(string all) => words.All(word => Has(all, word));
    }

    private static bool Has(string words, string word) =>
        Array.Exists(NameSpellings.Of(word), spelling => words.Contains($" {spelling}", StringComparison.Ordinal));

    private static string EventWords(CatalogEntry entry) =>
        NameSpellings.WithOthers($" {Spelling.Fold(entry.Race.EventName!)}");

    private static string AllWords(CatalogEntry entry) =>
        $"{entry.SearchWords}{EventWords(entry)} open {(entry.Race.Standard.Gender == Gender.Female ? "women female" : "men male")}";

    private static string Told(SearchHit hit) =>
        hit switch
        {
            SearchHit.Event one => $"event {one.EventId} {one.Results}",
            SearchHit.Athlete one => $"athlete {one.AthleteId} {one.Races}",
            SearchHit.Race one => $"race {one.Found.RaceId}",
            _ => "?",
        };
}
