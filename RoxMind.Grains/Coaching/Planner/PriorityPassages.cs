using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching.Knowledge;

namespace RoxMind.Grains.Coaching.Planner;

/// <summary>The middle part of a text: what to train first, or that the race was balanced.</summary>
internal sealed class PriorityPassages(KnowledgeBase knowledge)
{
    /// <summary>With fewer compared segments than this it cannot be said that a race was balanced.</summary>
    private const int EnoughSegments = 12;

    /// <summary>One sentence that says how many priorities follow.</summary>
    public static Passage Lead(int count, Variation variation) =>
        new(
            count switch
            {
                0 => string.Empty,
                1 => variation.Pick<string>(
                    "lead",
                    ["One place offers time above all.", "There is one place in particular to find time."]
                ),
                _ => variation.Pick<string>(
                    "lead",
                    [
                        $"There are {Word(count)} places to find time.",
                        $"Time can be found in {Word(count)} places.",
                        $"Training pays most in {Word(count)} places.",
                    ]
                ),
            },
            string.Empty
        );

    /// <summary>All priorities in their order, each with an entry of its own.</summary>
    public IEnumerable<Passage> All(RaceAnalysis analysis, IReadOnlyList<Priority> priorities, Variation variation) =>
        HintChoice
            .Of(analysis, priorities, knowledge)
            .Select((entry, rank) => Priority(priorities[rank], rank, entry, variation));

    /// <summary>One priority with gap, realistic step, possible cause and hint.</summary>
    /// <param name="priority">The priority.</param>
    /// <param name="rank">Its place in the list, from 0.</param>
    /// <param name="entry">The cause and the hint.</param>
    /// <param name="variation">Chooses the wording.</param>
    private static Passage Priority(Priority priority, int rank, KnowledgeEntry entry, Variation variation)
    {
        var (gap, name) = (Wording.Size(priority.GapS), Wording.The(priority.Part()));
        var opening = variation.Pick<string>("opening " + rank, Openings(name, rank));
        var than = variation.Pick<string>(
            "than",
            priority.Group is null
                ?
                [
                    "your other segments suggest",
                    "athletes with otherwise similar splits",
                    "the rest of your race suggests",
                ]
                : ["athletes with your finish", "others who finish like you", "the rest of your race suggests"],
            rank
        );
        return new Passage(
            $"{opening} {gap} slower than {than}, {Step(priority, rank, variation)}. {Advice(entry, rank, variation)}",
            $"{BriefOpening(name, rank)}: {gap} slower than expected, {BriefStep(priority)}. {BriefAdvice(entry, rank)}"
        );
    }

    /// <summary>What is said instead of priorities: running volume, never an invented fault.</summary>
    public Passage Balanced(RaceAnalysis analysis, Variation variation)
    {
        var hint = knowledge.RunningVolume.Hint;
        var (why, more, less) =
            analysis.Segments.Count(segment => segment.GapS is not null) < EnoughSegments
                ? (
                    "Too few splits were recorded to compare segments, so no place to work on is named here.",
                    "More running volume helps in any race",
                    "More running helps in any race"
                )
                : (
                    variation.Pick<string>(
                        "balanced",
                        [
                            "No segment lost more time than the natural variation between two races, so this was a balanced race.",
                            "The race was balanced: no segment fell out of line by more than natural variation.",
                            "Nothing stands out as lost time beyond natural variation, which makes this a balanced race.",
                        ]
                    ),
                    "The surest way forward is more running volume",
                    "Build on running volume"
                );
        return AdviceCases.Of(analysis) switch
        {
            AdviceCase.Team => new Passage(
                $"{why} In a team that shares the race, time is found in who does what: give every run and every station to whoever "
                    + "loses least there, and rehearse the changes.",
                $"{why} Look at who does what, and rehearse the changes."
            ),
            AdviceCase.Front => new Passage(
                $"{why} So near the front there is little to find in a single segment: keep the training that brought you here, and "
                    + "rehearse race pace with the transitions in between.",
                $"{why} Keep the training that brought you here, and rehearse race pace."
            ),
            _ => new Passage($"{why} {more}: {hint}.", $"{why} {less}: {hint}."),
        };
    }

    private static string[] Openings(string name, int rank) =>
        rank switch
        {
            0 =>
            [
                $"Start with {name}, where you were",
                $"The first place to look: {name},",
                $"First on the list: {name},",
            ],
            1 => [$"Next, look at {name}, where you were", $"Next on the list: {name},", $"After that: {name},"],
            _ =>
            [
                $"Then there is more time in {name}, where you were",
                $"Last on the list: {name},",
                $"Finally: {name},",
            ],
        };

    private static string Step(Priority priority, int rank, Variation variation)
    {
        var step = Wording.Size(priority.RealisticStepS);
        return priority switch
        {
            { RealisticStepS: <= 0 } => "a long-term project rather than a quick gain",
            _ when priority.RealisticStepS >= priority.GapS => variation.Pick<string>(
                "whole",
                ["and closing all of it is realistic", "a gap that is realistic to close", "all of it within reach"],
                rank
            ),
            _ => variation.Pick<string>(
                "step",
                [
                    $"of which {step} is realistic in one training block",
                    $"and {step} of that is a realistic next step",
                    $"with {step} as a realistic first step",
                ],
                rank
            ),
        };
    }

    private static string BriefStep(Priority priority) =>
        priority switch
        {
            { RealisticStepS: <= 0 } => "a long-term project",
            _ when priority.RealisticStepS >= priority.GapS => "all realistic to close",
            _ => $"{Wording.Size(priority.RealisticStepS)} of it realistic",
        };

    private static string Advice(KnowledgeEntry entry, int rank, Variation variation) =>
        variation.Pick<string>(
            "advice",
            [
                $"This may come from {entry.Cause}; {entry.Hint}.",
                $"It often comes from {entry.Cause}. {Wording.Capital(entry.Hint)}.",
                $"A possible cause is {entry.Cause}: {entry.Hint}.",
                $"Perhaps it goes back to {entry.Cause}. {Wording.Capital(entry.Hint)}.",
            ],
            rank
        );

    private static string Word(int count) => count == 2 ? "two" : "three";

    private static string BriefOpening(string name, int rank) =>
        rank switch
        {
            0 => $"First, {name}",
            1 => $"Then {name}",
            _ => $"Last, {name}",
        };

    private static string BriefAdvice(KnowledgeEntry entry, int rank) =>
        rank switch
        {
            0 => $"It may come from {entry.Cause}: {entry.Hint}.",
            1 => $"This may be due to {entry.Cause}; {entry.Hint}.",
            _ => $"A possible cause: {entry.Cause}. {Wording.Capital(entry.Hint)}.",
        };
}
