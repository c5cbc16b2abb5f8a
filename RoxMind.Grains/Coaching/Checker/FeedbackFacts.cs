using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching.Planner;

namespace RoxMind.Grains.Coaching.Checker;

/// <summary>The values of one analysis that a text may state, each tied to the race as a whole or to a segment.</summary>
internal sealed class FeedbackFacts
{
    private readonly string _finish;
    private readonly string _expected;
    private readonly HashSet<string> _ranges;
    private readonly Dictionary<RacePart, HashSet<string>> _times = [];
    private readonly Dictionary<RacePart, int> _gaps = [];
    private readonly HashSet<RacePart> _speakable;
    private readonly HashSet<string> _counts;
    private readonly string _behind;
    private readonly int _residualS;
    private readonly string? _beyond;
    private readonly double? _fadePct;
    private readonly int _priorities;
    private readonly int _strengths;

    public FeedbackFacts(RaceResult race, RaceAnalysis analysis)
    {
        var (expectation, target) = (analysis.Expectation, TargetRange.Of(race, analysis));
        _finish = RaceTime.Format(race.RacedS);
        _expected = RaceTime.Format(expectation.ExpectedS);
        _ranges = [Range(expectation.P10S, expectation.P90S), Range(target.FastS, target.SlowS)];
        foreach (var strength in analysis.Strengths)
        {
            Add(strength.Part(), strength.GapS);
        }

        foreach (var priority in analysis.Priorities)
        {
            Add(priority.Part(), priority.GapS, priority.RealisticStepS);
        }

        foreach (var (part, gapS) in _gaps.ToList())
        {
            Add(part, gapS, part.TimeS(analysis), part.ExpectedS(analysis));
        }

        _speakable =
        [
            .. _gaps.Keys,
            .. RaceFormat
                .Segments.Where(segment => race.Splits[segment] is null || IsSetAside(analysis, segment))
                .Select(segment => new RacePart(segment, null)),
        ];
        _counts = [$"{analysis.PeerCount:N0}", $"{analysis.PeerCount}"];
        _behind = Wording.Behind(analysis.Percentile);
        _residualS = expectation.ResidualS;
        _beyond = analysis.BeyondPartsS > 0 ? Wording.Size(analysis.BeyondPartsS) : null;
        _fadePct = analysis.Pacing.FadePct;
        _priorities = analysis.Priorities.Length;
        _strengths = analysis.Strengths.Length;
    }

    /// <summary>The violations of a text without its quotes and names.</summary>
    public IEnumerable<FeedbackViolation> Check(string text)
    {
        var read = text;
        if (_fadePct is not null)
        {
            read = FeedbackPatterns.RunBlocks().Replace(read, "block");
        }

        RacePart? topic = null;
        foreach (var sentence in FeedbackPatterns.SentenceEnd().Split(read).Where(sentence => sentence.Length > 0))
        {
            var mentions = FeedbackPatterns.SegmentName().Matches(sentence);
            foreach (var violation in CheckSentence(sentence, mentions, topic))
            {
                yield return violation;
            }

            topic = mentions.Count > 0 ? PartMentions.PartOf(mentions[^1]) : topic;
        }
    }

    private IEnumerable<FeedbackViolation> CheckSentence(string sentence, MatchCollection mentions, RacePart? topic)
    {
        foreach (var mention in mentions.Where(mention => !_speakable.Contains(PartMentions.PartOf(mention))))
        {
            yield return new FeedbackViolation(
                FeedbackRule.Segment,
                $"{mention.Value} is not a finding of the analysis"
            );
        }

        foreach (Match count in FeedbackPatterns.CountWord().Matches(sentence))
        {
            var (word, noun) = (count.Groups["word"].Value, count.Groups["noun"].Value);
            var allowed = noun switch
            {
                "place" or "places" => _priorities,
                "part" or "parts" => _strengths,
                _ => 0,
            };
            string[] words = ["none", "one", "two", "three"];
            if (allowed > 3 || !words[allowed].Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                yield return new FeedbackViolation(FeedbackRule.Number, $"'{count.Value.Trim()}'");
            }
        }

        foreach (Match number in FeedbackPatterns.Number().Matches(sentence))
        {
            if (mentions.Any(mention => mention.Index <= number.Index && number.Index < mention.Index + mention.Length))
            {
                continue;
            }

            var about = mentions.LastOrDefault(mention => mention.Index < number.Index) ?? mentions.FirstOrDefault();
            var violation = CheckNumber(
                sentence,
                number,
                about is null ? topic : PartMentions.PartOf(about),
                about is not null
            );
            if (violation is not null)
            {
                yield return violation;
            }
        }
    }

    private FeedbackViolation? CheckNumber(string sentence, Match number, RacePart? about, bool isNamed)
    {
        var (text, saysFaster) = (number.Value, Direction(sentence, number));
        if (number.Groups["share"].Success)
        {
            if (FeedbackPatterns.InFrontOf().IsMatch(sentence[..number.Index]))
            {
                return text == _behind ? null : Wrong(text);
            }

            return _fadePct is not { } fade || text != Wording.Share(fade)
                ? Wrong(text)
                : Agrees(text, fade, saysFaster);
        }

        if (number.Groups["time"].Success)
        {
            return CheckTime(sentence, number, about, isNamed);
        }

        return _counts.Contains(text) ? null : Wrong(text);
    }

    /// <summary>A time stands for its segment when one is named, else for the segment last spoken of or for the race.</summary>
    private FeedbackViolation? CheckTime(string sentence, Match number, RacePart? about, bool isNamed)
    {
        var (text, saysFaster) = (number.Value, Direction(sentence, number));
        if (text == _beyond && sentence.Contains("penalty", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var isOfSegment = about is { } part && _times.GetValueOrDefault(part)?.Contains(text) == true;
        if (!isOfSegment && (isNamed || !IsOfRace(text, sentence, number)))
        {
            return Wrong(about is null ? text : $"{text} for {about.Value.DisplayName}");
        }

        var difference = isOfSegment ? _gaps[about!.Value] : _residualS;
        return text == Wording.Size(difference) ? Agrees(text, difference, saysFaster)
            : saysFaster is null || (!isOfSegment && text == _expected && IsCalledExpected(sentence, number)) ? null
            : new FeedbackViolation(FeedbackRule.Direction, $"{text} is no difference");
    }

    /// <summary>Finish, expectation and difference each have their place; the ends of a range stand together.</summary>
    private bool IsOfRace(string text, string sentence, Match number)
    {
        var before = sentence[..number.Index];
        var range = FeedbackPatterns
            .TimeRange()
            .Matches(sentence)
            .FirstOrDefault(range => range.Index <= number.Index && number.Index < range.Index + range.Length);
        return range is not null ? _ranges.Contains(range.Value)
            : FeedbackPatterns.StatesFinish().IsMatch(before) ? text == _finish
            : IsCalledExpected(sentence, number) ? text == _expected
            : text == _finish || text == _expected || text == Wording.Size(_residualS);
    }

    /// <summary>Called so by its word: a direction that follows is of what else the sentence says.</summary>
    private static bool IsCalledExpected(string sentence, Match number) =>
        sentence[(number.Index + number.Length)..].StartsWith(" expected", StringComparison.Ordinal);

    private static bool IsSetAside(RaceAnalysis analysis, Segment segment) =>
        analysis.Segments.Any(one => one.Segment == segment && one.Marks.HasFlag(SegmentMarks.SetAside));

    private static string Range(int fromS, int toS) => $"{RaceTime.Format(fromS)} to {RaceTime.Format(toS)}";

    private static FeedbackViolation Wrong(string number) =>
        new(FeedbackRule.Number, $"{number} is not a value of the analysis");

    private static FeedbackViolation? Agrees(string text, double value, bool? saysFaster) =>
        saysFaster is null || value == 0 || saysFaster == value < 0
            ? null
            : new FeedbackViolation(FeedbackRule.Direction, $"{text} has the wrong direction");

    /// <summary>The direction word that belongs to a number: shortly after it, or right before it.</summary>
    private static bool? Direction(string sentence, Match number)
    {
        var after = FeedbackPatterns.DirectionAfter().Match(sentence[(number.Index + number.Length)..]);
        if (after.Success)
        {
            return after.Groups["faster"].Success;
        }

        var before = FeedbackPatterns.DirectionBefore().Match(sentence[..number.Index]);
        return before.Success ? before.Groups["faster"].Success : null;
    }

    private void Add(RacePart part, int gapS, params ReadOnlySpan<int?> others)
    {
        _gaps[part] = gapS;
        if (!_times.TryGetValue(part, out var values))
        {
            values = [];
            _times.Add(part, values);
        }

        values.Add(Wording.Size(gapS));
        foreach (var other in others)
        {
            if (other is { } seconds)
            {
                values.Add(RaceTime.Format(seconds));
            }
        }
    }
}
