using System.Collections.Frozen;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Retrieval.Questions;

/// <summary>The words that questions are made of, folded, in English and German. One to three words make a term.</summary>
internal static class QuestionVocabulary
{
    /// <summary>Most words of a term.</summary>
    public const int LongestTerm = 3;

    private static readonly Segment[] Runs = [.. RaceFormat.Segments.Where(RaceFormat.IsComparableRun)];
    private static readonly Segment[] Sleds = [Segment.SledPush, Segment.SledPull];
    private static readonly Segment[] Ergs = [Segment.SkiErg, Segment.Row];

    private static readonly FrozenDictionary<string, Segment[]> SegmentTerms = Table<Segment[]>(
        (Runs, "run, runs, running, runner, runners, laufen, laufe, lauf, laufer, lauferin"),
        (Sleds, "sled, sleds, schlitten"),
        ([Segment.SledPush], "sled push, sledpush, push, schlitten schieben, schieben"),
        ([Segment.SledPull], "sled pull, sledpull, pull, schlitten ziehen, ziehen"),
        (Ergs, "erg, ergs, ergometer, machines"),
        ([Segment.SkiErg], "ski, skierg, ski erg, skiing"),
        ([Segment.Row], "row, rowing, rower, rowerg, rudern, ruderer"),
        ([Segment.BurpeeBroadJump], "burpee, burpees, burpee broad jump, burpee broad jumps, broad jumps, bbj"),
        ([Segment.FarmersCarry], "farmers, farmer carry, farmers carry, carry, tragen"),
        ([Segment.SandbagLunges], "lunge, lunges, sandbag, sandbag lunges, ausfallschritte"),
        ([Segment.WallBalls], "wall ball, wall balls, wallball, wallballs"),
        ([.. RaceFormat.Roxzones], "roxzone, roxzones, transition, transitions, wechsel, wechselzone")
    );

    private static readonly FrozenDictionary<string, Gender> Genders = Table<Gender>(
        (Gender.Female, "woman, women, womens, female, females, ladies, frau, frauen, damen"),
        (Gender.Male, "man, men, mens, male, males, mann, manner, herren"),
        (Gender.Mixed, "mixed, gemischt, gemischte")
    );

    private static readonly FrozenDictionary<string, Division> Divisions = Table<Division>(
        (Division.Open, "open"),
        (Division.Pro, "pro, pros"),
        (Division.Elite, "elite"),
        (Division.Doubles, "double, doubles, pair, pairs, doppel"),
        (Division.Relay, "relay, relays, staffel, staffeln"),
        (Division.Goruck, "goruck"),
        (Division.GoruckDoubles, "goruck doubles"),
        (Division.ProDoubles, "pro doubles, doubles pro"),
        (Division.EliteDoubles, "elite doubles, doubles elite"),
        (Division.Adaptive, "adaptive"),
        (Division.CorporateRelay, "corporate relay, company relay"),
        (Division.Youngstars, "youngstars, youngstar")
    );

    private static readonly FrozenDictionary<string, QuestionGoal> Goals = Table<QuestionGoal>(
        (
            QuestionGoal.Fastest,
            "fastest, quickest, best, winner, winners, won, schnellste, schnellsten, beste, besten, " + "gewonnen"
        ),
        (
            QuestionGoal.Improved,
            "improved, improve, improvement, progress, progressed, verbessert, verbesserung, gesteigert, "
                + "fortschritt"
        )
    );

    private static readonly FrozenDictionary<string, bool> Strengths = Table<bool>(
        (
            true,
            "strong, stronger, strength, strengths, good, great, fast, quick, faster, stark, starke, "
                + "gut, gute, schnell, schnelle"
        ),
        (
            false,
            "weak, weaker, weakness, slow, slower, bad, poor, struggle, struggles, struggling, "
                + "not strong, not good, not fast, lose time, schwach, schwache, langsam, langsame, schlecht, "
                + "schlechte, nicht stark, nicht gut"
        )
    );

    private static readonly FrozenDictionary<string, string> Countries = Table<string>(
        ("AUS", "australia, australian, australians"),
        ("AUT", "austria, austrian, austrians, osterreich, osterreicher"),
        ("BEL", "belgium, belgian, belgians, belgien"),
        ("CAN", "canada, canadian, canadians"),
        ("DEN", "denmark, danish, danes, danemark"),
        ("ESP", "spain, spanish, spaniards, spanien, spanier"),
        ("FRA", "france, french, frankreich, franzosen"),
        ("GBR", "britain, british, uk, english, england, briten"),
        ("GER", "germany, german, germans, deutschland, deutsche, deutschen"),
        ("IRL", "ireland, irish, irland"),
        ("ITA", "italy, italian, italians, italien, italiener"),
        ("NED", "netherlands, dutch, holland, niederlande"),
        ("NOR", "norway, norwegian, norwegen"),
        ("POL", "poland, polish, polen"),
        ("SUI", "switzerland, swiss, schweiz, schweizer, schweizerinnen"),
        ("SWE", "sweden, swedish, swedes, schweden"),
        ("USA", "american, americans, usa, amerikaner")
    );

    private static readonly FrozenSet<string> Turns = Set(
        "but, while, though, although, however, yet, aber, jedoch, doch"
    );

    private static readonly FrozenSet<string> Silent = Set(
        "a, an, the, of, on, in, at, for, with, who, whom, whose, which, what, that, are, is, was, "
            + "were, be, and, or, to, by, from, most, more, very, really, show, me, find, list, give, all, "
            + "any, their, they, them, athlete, athletes, people, someone, finisher, finishers, race, "
            + "races, raced, racing, time, times, finish, finished, finishes, result, results, did, do, "
            + "does, how, has, have, had, like, than, then, much, age, aged, years, old, group, season, "
            + "year, division, singles, single, hyrox, event, relatively, but, not, i, my, we, us, best, "
            + "der, die, das, den, dem, des, ein, eine, einer, und, oder, im, am, bei, beim, mit, von, zu, "
            + "zum, zur, auf, wer, welche, welcher, was, war, waren, ist, sind, hat, haben, sich, meisten, "
            + "sehr, zeig, zeige, mir, alle, nicht, jahre, jahren, alt, saison, jahr, rennen, athleten, "
            + "athletinnen, sportler, zeit, ihre, aus, nach, er, sie, es"
    );

    private static readonly FrozenSet<string> Places = Set("in, at, bei");

    /// <summary>The segments that a term names; null when it names none.</summary>
    public static IReadOnlyList<Segment>? SegmentsOf(string term) => SegmentTerms.GetValueOrDefault(term);

    /// <summary>The gender category that a term names.</summary>
    public static Gender? GenderOf(string term) => Genders.TryGetValue(term, out var gender) ? gender : null;

    /// <summary>The division that a term names.</summary>
    public static Division? DivisionOf(string term) => Divisions.TryGetValue(term, out var division) ? division : null;

    /// <summary>The order that a term asks for.</summary>
    public static QuestionGoal? GoalOf(string term) => Goals.TryGetValue(term, out var goal) ? goal : null;

    /// <summary>Whether a term says strong (true) or weak (false); null when neither.</summary>
    public static bool? StrengthOf(string term) => Strengths.TryGetValue(term, out var strong) ? strong : null;

    /// <summary>The country code that a term names.</summary>
    public static string? CountryOf(string term) => Countries.GetValueOrDefault(term);

    /// <summary>Whether what follows is contrary to what came before.</summary>
    public static bool IsTurn(string term) => Turns.Contains(term);

    /// <summary>Whether a word carries nothing by itself.</summary>
    public static bool IsSilent(string term) => Silent.Contains(term);

    /// <summary>Whether a place is to follow.</summary>
    public static bool LeadsToPlace(string term) => Places.Contains(term);

    private static FrozenSet<string> Set(string words) => words.Split(", ").ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, T> Table<T>(params ReadOnlySpan<(T Meaning, string Terms)> rows)
    {
        var table = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (meaning, terms) in rows)
        {
            foreach (var term in terms.Split(", "))
            {
                table.Add(term, meaning);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
