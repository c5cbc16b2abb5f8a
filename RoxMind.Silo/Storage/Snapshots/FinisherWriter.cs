using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Orleans.Serialization;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.ReadModel.Snapshots;

namespace RoxMind.Silo.Storage.Snapshots;

/// <summary>
/// Writes results of a snapshot field by field, little-endian, words that return once: a start reads thousands of them before it answers,
/// and a general serializer takes ten times as long. <see cref="FinisherReader"/> reads them.
/// </summary>
internal sealed class FinisherWriter
{
    private readonly BinaryWriter _to;
    private readonly Serializer _serializer;
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);

    private FinisherWriter(BinaryWriter to, Serializer serializer) => (_to, _serializer) = (to, serializer);

    /// <summary>The bytes of some results.</summary>
    public static byte[] Write(IReadOnlyCollection<FinisherSnapshot> some, Serializer serializer)
    {
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes);
        var writer = new FinisherWriter(to, serializer);
        to.Write7BitEncodedInt(some.Count);
        foreach (var one in some)
        {
            writer.Write(one);
        }

        to.Flush();
        return bytes.ToArray();
    }

    private void Write(FinisherSnapshot one)
    {
        var isPlain = PlainFinisher.Is(one);
        _to.Write(isPlain);
        if (!isPlain)
        {
            var whole = _serializer.SerializeToArray(one);
            _to.Write7BitEncodedInt(whole.Length);
            _to.Write(whole);
            return;
        }

        Write(one.Result);
        _to.Write(one.Ready is not null);
        if (one.Ready is { } ready)
        {
            Write(ready);
        }

        Word(one.Source);
        _to.Write7BitEncodedInt64(one.Seq);
        _to.Write7BitEncodedInt64(one.ChangedSeq);
        _to.Write7BitEncodedInt64(one.ContentSeq);
        Text(one.AthleteId);
        _to.Write7BitEncodedInt((int)one.Marks);
        Numbers(one.Entries);
        _to.Write7BitEncodedInt(one.Numbers.Length);
        foreach (var number in one.Numbers)
        {
            Text(number);
        }

        Repeat(one.Repeat);
        _to.Write7BitEncodedInt64(one.ReadySeq);
        Numbers(one.Told);
    }

    private void Write(RaceResult result)
    {
        Text(result.RaceId);
        Word(result.EventId);
        Word(result.EventName);
        Number(result.Date?.DayNumber);
        Text(result.Entrant.ExternalId);
        Text(result.Entrant.Name);
        Word(result.Entrant.Nationality);
        Text(result.Entrant.StartNumber);
        _to.Write7BitEncodedInt((int)result.Gender);
        _to.Write7BitEncodedInt((int)result.Division);
        _to.Write(result.AgeGroup.From);
        _to.Write(result.AgeGroup.To);
        _to.Write7BitEncodedInt(result.TotalS);
        _to.Write(MemoryMarshal.AsBytes(result.Splits.Raw));
        _to.Write7BitEncodedInt((int)result.Status);
        Number(result.PublishedRoxzoneTotalS);
        _to.Write7BitEncodedInt(result.FractionMs);
        Text(result.SourceId);
        Word(result.Category);
    }

    private void Write(AnalysisReady ready)
    {
        Text(ready.AthleteId);
        _to.Write7BitEncodedInt(ready.TotalS);
        Number(ready.ExpectedS);
        Word(ready.Unavailable);
        Word(ready.ModelVersion);
        _to.Write7BitEncodedInt(ready.CourseSplits);
        Repeat(ready.Repeat);
        _to.Write(ready.IsCourseKept);
        _to.Write7BitEncodedInt64(ready.ContentSeq);
        _to.Write(ready.CourseDigest);
        _to.Write(ready.IsPlaced);
    }

    private void Repeat(CourseRepeat? repeat)
    {
        _to.Write(repeat is not null);
        if (repeat is { } known)
        {
            _to.Write(known.ChangeLog);
            _to.Write(known.EarlierVariance);
        }
    }

    private void Numbers(ImmutableArray<long> numbers)
    {
        _to.Write7BitEncodedInt(numbers.Length);
        foreach (var number in numbers)
        {
            _to.Write7BitEncodedInt64(number);
        }
    }

    private void Number(int? number)
    {
        _to.Write(number is not null);
        if (number is { } known)
        {
            _to.Write7BitEncodedInt(known);
        }
    }

    private void Text(string? text)
    {
        _to.Write(text is not null);
        if (text is not null)
        {
            _to.Write(text);
        }
    }

    /// <summary>A word that many results have: 0 for none, else its number, and itself at the first time.</summary>
    private void Word(string? word)
    {
        if (word is null)
        {
            _to.Write7BitEncodedInt(0);
        }
        else if (_words.TryGetValue(word, out var known))
        {
            _to.Write7BitEncodedInt(known);
        }
        else
        {
            _words.Add(word, _words.Count + 1);
            _to.Write7BitEncodedInt(_words.Count);
            _to.Write(word);
        }
    }
}
