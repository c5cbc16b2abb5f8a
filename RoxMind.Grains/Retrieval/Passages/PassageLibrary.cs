using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching.Knowledge;

namespace RoxMind.Grains.Retrieval.Passages;

/// <summary>The passages that ship with the program: the glossary of the sport and the coaching knowledge.</summary>
public static class PassageLibrary
{
    private const string Resource = "RoxMind.Grains.Retrieval.Passages.glossary.txt";
    private const string Between = " | ";

    private static readonly Lazy<ImmutableArray<Passage>> Shared = new(() => [.. Glossary(), .. Knowledge()]);

    /// <summary>All of them.</summary>
    public static ImmutableArray<Passage> Default => Shared.Value;

    private static IEnumerable<Passage> Glossary()
    {
        using var stream =
            typeof(PassageLibrary).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var parts = line.Split(Between);
                yield return new Passage(parts[0], parts[1], parts[2], parts[3]);
            }
        }
    }

    private static IEnumerable<Passage> Knowledge() =>
        KnowledgeBase.Default.Entries.Select(entry => new Passage(
            entry.Id,
            "en",
            TitleOf(entry.Family),
            $"{entry.Cause}. {entry.Hint}. {entry.Note}"
        ));

    private static string TitleOf(string family) =>
        family switch
        {
            "RUN" => "running",
            "ROX" => "roxzone",
            "STA" => "stations",
            _ => RaceFormat.DisplayName(RaceFormat.Stations.First(station => HintFamily.Of(station) == family)),
        };
}
