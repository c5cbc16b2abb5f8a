using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Retrieval.Questions;

/// <summary>
/// Takes the words of a question one after the other. "Strong" and "weak" hold for the segments around them, up to a turn such
/// as "but".
/// </summary>
internal sealed class QuestionWords
{
    private readonly HashSet<Gender> _genders = [];
    private readonly HashSet<Division> _divisions = [];
    private readonly SortedSet<Segment> _strong = [];
    private readonly SortedSet<Segment> _weak = [];
    private readonly SortedSet<Segment> _waiting = [];
    private bool? _isStrong;
    private QuestionGoal? _goal;
    private string? _country;

    /// <summary>Takes a term.</summary>
    /// <returns>Whether it means anything.</returns>
    public bool Take(string term)
    {
        if (QuestionVocabulary.SegmentsOf(term) is { } segments)
        {
            Target(_isStrong).UnionWith(segments);
        }
        else if (QuestionVocabulary.StrengthOf(term) is { } strength)
        {
            _isStrong = strength;
            Target(strength).UnionWith(_waiting);
            _waiting.Clear();
        }
        else if (QuestionVocabulary.GenderOf(term) is { } gender)
        {
            _genders.Add(gender);
        }
        else if (QuestionVocabulary.DivisionOf(term) is { } division)
        {
            _divisions.Add(division);
        }
        else if (QuestionVocabulary.GoalOf(term) is { } goal)
        {
            _goal ??= goal;
        }
        else if (QuestionVocabulary.CountryOf(term) is { } country)
        {
            _country = country;
        }
        else if (QuestionVocabulary.IsTurn(term))
        {
            _isStrong = null;
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>Whether a segment is to be strong and weak at once.</summary>
    public (Segment Strong, Segment Weak)? Contradiction()
    {
        foreach (var strong in _strong)
        {
            foreach (var weak in _weak)
            {
                if (ProfileVector.AreOne(strong, weak))
                {
                    return (strong, weak);
                }
            }
        }

        return null;
    }

    /// <summary>Adds what the words said.</summary>
    public RaceQuestion AddTo(RaceQuestion question)
    {
        // One segment with nothing said about it is what to rank by; several are what to be good at.
        Segment? rankBy = _waiting.Count == 1 ? _waiting.Min : null;
        var strong = rankBy is null ? _strong.Union(_waiting) : _strong;
        var isProfile = strong.Any() || _weak.Count > 0;
        return question with
        {
            Goal = _goal ?? (isProfile ? QuestionGoal.Profile : QuestionGoal.Fastest),
            Genders = [.. _genders.Order()],
            Divisions = [.. _divisions.Order()],
            Strong = [.. strong.Order()],
            Weak = [.. _weak],
            RankBy = rankBy,
            Nationality = _country ?? question.Nationality,
        };
    }

    private SortedSet<Segment> Target(bool? isStrong) =>
        isStrong switch
        {
            true => _strong,
            false => _weak,
            _ => _waiting,
        };
}
