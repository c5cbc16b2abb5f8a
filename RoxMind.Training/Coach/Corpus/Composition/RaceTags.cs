using System.Collections.Frozen;
using RoxMind.Grains.Coaching.Facts;

namespace RoxMind.Training.Coach.Corpus.Composition;

/// <summary>The words that describe a race to the grammar: exactly what the prompt tells the model of it.</summary>
internal sealed class RaceTags
{
    private const string Unknown = "unknown";
    private readonly FrozenSet<string>[] _priorities;

    private RaceTags(FrozenSet<string> race, FrozenSet<string>[] priorities)
    {
        (Race, _priorities) = (race, priorities);
    }

    /// <summary>What holds for the race as a whole.</summary>
    public FrozenSet<string> Race { get; }

    /// <summary>How many priorities there are.</summary>
    public int Priorities => _priorities.Length;

    /// <summary>What holds for a priority.</summary>
    /// <param name="rank">Its place, from 0.</param>
    public FrozenSet<string> Priority(int rank) => _priorities[rank];

    /// <summary>Reads a sheet.</summary>
    public static RaceTags Of(FactSheet sheet)
    {
        var situation = sheet.Situation;
        var count = Enumerable.Range(1, 3).Count(number => sheet.Has($"p{number}"));
        string[] race =
        [
            situation.Direction,
            situation.Size,
            situation.Place,
            situation.Field,
            situation.Basis == "previous" ? "previous" : "cohort",
            situation.Fade,
            situation.Event ? "yes" : "no",
            situation.Priorities[0] == Unknown ? Unknown : "known",
            count switch
            {
                0 => "balanced",
                1 => "single",
                _ => "several",
            },
            .. situation.Strengths.SelectMany((kind, i) => Kinds(kind).Select(word => $"s{i + 1}.{word}")),
        ];
        return new RaceTags(
            race.ToFrozenSet(StringComparer.Ordinal),
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(rank =>
                        situation
                            .Priorities[rank]
                            .Split(' ')
                            .SelectMany(Kinds)
                            .Append(Place(rank, count))
                            .ToFrozenSet(StringComparer.Ordinal)
                    ),
            ]
        );
    }

    /// <summary>Running, stations and transitions as wholes have a word in common.</summary>
    private static string[] Kinds(string word) =>
        word is "running" or "stations" or "transitions" ? [word, "group"] : [word];

    private static string Place(int rank, int count) =>
        count == 1 ? "only"
        : rank == 0 ? "first"
        : rank == count - 1 ? "last"
        : "middle";
}
