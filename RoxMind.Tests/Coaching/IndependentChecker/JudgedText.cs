using System.Text.Json;

namespace RoxMind.Tests.Coaching.IndependentChecker;

/// <summary>A text with the JSON that it has to stand up to; nothing of the product's own reading is used.</summary>
internal sealed class JudgedText
{
    private readonly JsonElement _race;
    private readonly JsonElement _analysis;

    /// <summary>Reads one line of JSON as <c>TextLine</c> writes it.</summary>
    public JudgedText(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement.Clone();
        (_race, _analysis) = (root.GetProperty("race"), root.GetProperty("analysis"));
        Text = root.GetProperty("text").GetString()!;
        Fallback = root.GetProperty("fallback").GetString();
        EventName = _race.GetProperty("eventName").GetString()!.Trim();
        Division = _race.GetProperty("division").GetString()!;
        Gender = _race.GetProperty("gender").GetString()!;
        PeerGroup = _analysis.GetProperty("peerGroup").GetString()!;
        PeerCount = _analysis.GetProperty("peerCount").GetInt32();
        Percentile = _analysis.GetProperty("percentile").GetDouble();
        var expectation = _analysis.GetProperty("expectation");
        ExpectedS = expectation.GetProperty("expectedS").GetInt32();
        LikelyS = (expectation.GetProperty("p10S").GetInt32(), expectation.GetProperty("p90S").GetInt32());
        ResidualS = expectation.GetProperty("residualS").GetInt32();
        Verdict = expectation.GetProperty("verdict").GetString()!;
        PercentileHere = _analysis.GetProperty("percentileAtEvent") is { ValueKind: JsonValueKind.Number } here
            ? here.GetDouble()
            : Percentile;
        HasEarlierRace = expectation.GetProperty("basis").GetString() == "PreviousRace";
        FadePct = _analysis.GetProperty("pacing").GetProperty("fadePct") is { ValueKind: JsonValueKind.Number } fade
            ? fade.GetDouble()
            : null;
        Flags = [.. _analysis.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()!)];
        Priorities = Findings("priorities");
        Strengths = Findings("strengths");
    }

    public string Text { get; init; }

    /// <summary>Why the sentence planner wrote it; null when a language model did.</summary>
    public string? Fallback { get; }

    public string EventName { get; }

    public string Division { get; }

    public string Gender { get; }

    /// <summary>What was raced, seconds: the finish that is compared. Without a penalty, or an hour that a clock was off.</summary>
    public int FinishS => ExpectedS + ResidualS;

    public string PeerGroup { get; }

    public int PeerCount { get; }

    public double Percentile { get; }

    public int ExpectedS { get; }

    public (int FromS, int ToS) LikelyS { get; }

    /// <summary>Seconds; positive is slower.</summary>
    public int ResidualS { get; }

    /// <summary>Where in the usual range the finish is.</summary>
    public string Verdict { get; }

    /// <summary>Percentile on the event's course, or in general where that is not known.</summary>
    public double PercentileHere { get; }

    public bool HasEarlierRace { get; }

    /// <summary>Percent; positive is slowing down.</summary>
    public double? FadePct { get; }

    public IReadOnlyList<string> Flags { get; }

    public IReadOnlyList<Finding> Priorities { get; }

    public IReadOnlyList<Finding> Strengths { get; }

    /// <summary>How many segments were compared.</summary>
    public int Compared =>
        _analysis
            .GetProperty("segments")
            .EnumerateArray()
            .Count(segment => segment.GetProperty("gapS").ValueKind == JsonValueKind.Number);

    /// <summary>Seconds of the finish that are a penalty; 0 without one.</summary>
    public int BeyondS => _analysis.TryGetProperty("beyondPartsS", out var beyond) ? beyond.GetInt32() : 0;

    /// <summary>The segments whose time is set aside.</summary>
    public IReadOnlyList<string> Aside =>
        [
            .. _analysis
                .GetProperty("segments")
                .EnumerateArray()
                .Where(segment =>
                    segment.GetProperty("marks").ToString().Contains("SetAside", StringComparison.Ordinal)
                )
                .Select(segment => segment.GetProperty("segment").GetString()!),
        ];

    /// <summary>The segments whose split was not recorded.</summary>
    public IReadOnlyList<string> Missing =>
        [
            .. _race
                .GetProperty("splits")
                .EnumerateArray()
                .Select((time, i) => time.GetInt32() == 0 ? CourseNames.InOrder[i] : null)
                .OfType<string>(),
        ];

    /// <summary>
    /// The range to aim for: what such athletes run next, where that was learnt. Otherwise half of the gain to the whole of it, to 5 seconds; the gain is the sum of the realistic steps and at
    /// least half a percent, or two percent after a race without priorities.
    /// </summary>
    public (int FromS, int ToS) TargetS
    {
        get
        {
            if (_analysis.TryGetProperty("next", out var next) && next.ValueKind == JsonValueKind.Object)
            {
                return (next.GetProperty("fastS").GetInt32(), next.GetProperty("slowS").GetInt32());
            }

            var gain =
                Priorities.Count == 0
                    ? FinishS * 0.02
                    : Math.Max(Priorities.Sum(one => Math.Clamp(one.StepS, 0, one.GapS)), FinishS * 0.005);
            var from = ToFive(FinishS - gain);
            return (from, Math.Max(from + 5, ToFive(FinishS - (gain / 2))));

            static int ToFive(double seconds) => (int)Math.Round(seconds / 5) * 5;
        }
    }

    private Finding[] Findings(string name) =>
        [
            .. _analysis
                .GetProperty(name)
                .EnumerateArray()
                .Select(finding =>
                {
                    var isGroup = finding.GetProperty("segment").ValueKind == JsonValueKind.Null;
                    var key = finding.GetProperty(isGroup ? "group" : "segment").GetString()!;
                    var (list, name, expected) = isGroup
                        ? ("groups", "kind", "typicalS")
                        : ("segments", "segment", "expectedS");
                    var part = _analysis
                        .GetProperty(list)
                        .EnumerateArray()
                        .First(one => one.GetProperty(name).GetString() == key);
                    return new Finding(
                        key,
                        finding.GetProperty("gapS").GetInt32(),
                        finding.TryGetProperty("realisticStepS", out var step) ? step.GetInt32() : 0,
                        [.. Seconds(part, "timeS"), .. Seconds(part, expected)]
                    );
                }),
        ];

    private static IEnumerable<int> Seconds(JsonElement part, string name) =>
        part.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? [value.GetInt32()] : [];

    /// <summary>A priority or a strength.</summary>
    /// <param name="Key">The segment, or the group by its kind.</param>
    /// <param name="GapS">Seconds; positive is slower.</param>
    /// <param name="StepS">The realistic step; 0 for a strength.</param>
    /// <param name="TimesS">The split and what was expected of it.</param>
    internal sealed record Finding(string Key, int GapS, int StepS, int[] TimesS);
}
