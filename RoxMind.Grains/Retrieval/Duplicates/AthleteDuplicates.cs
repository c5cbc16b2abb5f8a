using System.Collections.Immutable;

namespace RoxMind.Grains.Retrieval.Duplicates;

/// <summary>Finds athletes who may be one: of one team's name, of one name, or of nearly one.</summary>
internal static class AthleteDuplicates
{
    /// <summary>A shorter word is another word with one letter changed: Jan and Jon, Li and Lu.</summary>
    private const int LeastLetters = 4;

    /// <summary>Finds them, those of a reason in the order of their names.</summary>
    public static IEnumerable<PossibleDuplicate> Find(IReadOnlyList<NamedAthlete> athletes)
    {
        var byKey = athletes
            .GroupBy(athlete => (athlete.Kind, athlete.Key))
            .OrderBy(same => same.Key.Key, StringComparer.Ordinal)
            .ThenBy(same => same.Key.Kind)
            .ToList();
        return byKey.SelectMany(SameName).OrderBy(one => one.Reason).Concat(Near(athletes));
    }

    private static IEnumerable<PossibleDuplicate> SameName(IEnumerable<NamedAthlete> same)
    {
        var athletes = same.ToList();
        if (athletes.Count < 2)
        {
            yield break;
        }

        if (athletes.TrueForAll(athlete => athlete.IsTeamName))
        {
            yield return Duplicate(
                DuplicateReason.TeamName,
                $"Relays named \"{athletes[0].Name}\" in several seasons; a team's name does not tell who runs.",
                athletes
            );
            yield break;
        }

        foreach (var (one, other) in Pairs(athletes).Where(pair => pair.One.CanBe(pair.Other)))
        {
            yield return Duplicate(
                DuplicateReason.SameName,
                $"\"{one.Name}\" ({Nations(one)}) and \"{other.Name}\" ({Nations(other)}): ages and levels fit one athlete.",
                [one, other]
            );
        }
    }

    private static IEnumerable<(NamedAthlete One, NamedAthlete Other, string How)> NearNames(
        IEnumerable<NamedAthlete> athletes
    )
    {
        // Of a name all words but one, and what is nearly that one: whoever has both in common may be one.
        var near = new Dictionary<(object Kind, string Others, string Near), List<NamedAthlete>>();
        foreach (var athlete in athletes.Where(athlete => !athlete.IsTeamName))
        {
            var words = athlete.Key.Split(' ');
            for (var i = 0; words.Length > 1 && i < words.Length; i++)
            {
                if (words[i].Length < LeastLetters || !words[i].All(char.IsLetter))
                {
                    continue;
                }

                var others = string.Join(' ', words.Where((_, at) => at != i));
                foreach (var variant in EditDistance.Neighbourhood(words[i]))
                {
                    var key = (athlete.Kind, others, variant);
                    near.TryAdd(key, []);
                    near[key].Add(athlete);
                }
            }
        }

        return near
            .Values.SelectMany(Pairs)
            .Where(pair => AreNear(pair.One.Key, pair.Other.Key))
            .Select(pair => (pair.One, pair.Other, How: "differ by one letter"));
    }

    /// <summary>Those whose names are one but for an <c>å</c>, or have all words in common but one, which the other lacks or writes in two.</summary>
    private static IEnumerable<(NamedAthlete One, NamedAthlete Other, string How)> OtherWords(
        IReadOnlyList<NamedAthlete> athletes
    )
    {
        var people = athletes.Where(athlete => !athlete.IsTeamName).ToList();
        var byKey = people.ToLookup(athlete => (athlete.Kind, NameVariants.Plain(athlete.Key)));
        foreach (var athlete in people)
        {
            var plain = NameVariants.Plain(athlete.Key);
            foreach (var (key, how) in NameVariants.Of(plain).Prepend((plain, "are two spellings of one name")))
            {
                foreach (var other in byKey[(athlete.Kind, key)].Where(other => other.Key != athlete.Key))
                {
                    var isFirst = string.CompareOrdinal(athlete.Id, other.Id) < 0;
                    yield return isFirst ? (athlete, other, how) : (other, athlete, how);
                }
            }
        }
    }

    private static IEnumerable<PossibleDuplicate> Near(IReadOnlyList<NamedAthlete> athletes) =>
        NearNames(athletes)
            .Concat(OtherWords(athletes))
            .DistinctBy(pair => (pair.One.Id, pair.Other.Id))
            .Where(pair => pair.One.CanBe(pair.Other) && AreOfOneCountry(pair.One, pair.Other))
            .OrderBy(pair => pair.One.Key, StringComparer.Ordinal)
            .ThenBy(pair => pair.Other.Key, StringComparer.Ordinal)
            .ThenBy(pair => (pair.One.Id, pair.Other.Id))
            .Select(pair =>
                Duplicate(
                    DuplicateReason.NearName,
                    $"\"{pair.One.Name}\" and \"{pair.Other.Name}\" {pair.How}; ages and levels fit one athlete.",
                    [pair.One, pair.Other]
                )
            );

    private static bool AreNear(string one, string other)
    {
        var (first, second) = (one.Split(' ').ToList(), other.Split(' ').ToList());
        foreach (var word in first.ToArray())
        {
            if (second.Remove(word))
            {
                first.Remove(word);
            }
        }

        return first.Count == 1 && second.Count == 1 && EditDistance.IsOne(first[0], second[0]);
    }

    private static bool AreOfOneCountry(NamedAthlete one, NamedAthlete other) =>
        one.Races.All(race =>
            other.Races.All(two => race.Nation is null || two.Nation is null || race.Nation == two.Nation)
        );

    private static IEnumerable<(NamedAthlete One, NamedAthlete Other)> Pairs(List<NamedAthlete> athletes)
    {
        for (var i = 0; i < athletes.Count; i++)
        {
            for (var j = i + 1; j < athletes.Count; j++)
            {
                yield return (athletes[i], athletes[j]);
            }
        }
    }

    private static string Nations(NamedAthlete athlete) =>
        athlete.Races.Select(race => race.Nation).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList()
            is { Count: > 0 } known
            ? string.Join(", ", known)
            : "no country";

    private static PossibleDuplicate Duplicate(DuplicateReason reason, string why, List<NamedAthlete> athletes) =>
        new(reason, why, [.. athletes.Select(athlete => athlete.Id)], [], ImmutableArray<DuplicateRace>.Empty);
}
