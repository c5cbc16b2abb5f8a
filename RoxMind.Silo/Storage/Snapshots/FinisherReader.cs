using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Orleans.Serialization;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.ReadModel.Snapshots;

namespace RoxMind.Silo.Storage.Snapshots;

/// <summary>Reads the results of a snapshot that <see cref="FinisherWriter"/> wrote.</summary>
internal sealed class FinisherReader
{
    private readonly BinaryReader _from;
    private readonly Serializer _serializer;
    private readonly List<string> _words = [];

    private FinisherReader(BinaryReader from, Serializer serializer) => (_from, _serializer) = (from, serializer);

    /// <summary>The results.</summary>
    public static FinisherSnapshot[] Read(byte[] bytes, Serializer serializer)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var from = new BinaryReader(stream);
        var reader = new FinisherReader(from, serializer);
        var some = new FinisherSnapshot[from.Read7BitEncodedInt()];
        for (var i = 0; i < some.Length; i++)
        {
            some[i] = reader.ReadOne();
        }

        return some;
    }

    private FinisherSnapshot ReadOne()
    {
        if (!_from.ReadBoolean())
        {
            return _serializer.Deserialize<FinisherSnapshot>(_from.ReadBytes(_from.Read7BitEncodedInt()))!;
        }

        var result = ReadResult();
        return new FinisherSnapshot(
            result,
            Ready: _from.ReadBoolean() ? ReadReady(result.RaceId) : null,
            Source: Word(),
            Seq: _from.Read7BitEncodedInt64(),
            ChangedSeq: _from.Read7BitEncodedInt64(),
            ContentSeq: _from.Read7BitEncodedInt64(),
            AthleteId: Text(),
            Failure: null,
            Marks: (FinisherMarks)_from.Read7BitEncodedInt(),
            Entries: Numbers(),
            Numbers: Texts(),
            Repeat: Repeat(),
            ReadySeq: _from.Read7BitEncodedInt64(),
            Told: Numbers()
        );
    }

    private RaceResult ReadResult() =>
        new()
        {
            RaceId = Text()!,
            EventId = Word()!,
            EventName = Word()!,
            Date = Number() is { } day ? DateOnly.FromDayNumber(day) : null,
            Entrant = new Entrant(Text(), Text(), Word(), Text()),
            Gender = (Gender)_from.Read7BitEncodedInt(),
            Division = (Division)_from.Read7BitEncodedInt(),
            AgeGroup = new AgeGroup(_from.ReadByte(), _from.ReadByte()),
            TotalS = _from.Read7BitEncodedInt(),
            Splits = ReadSplits(),
            Status = (RaceStatus)_from.Read7BitEncodedInt(),
            PublishedRoxzoneTotalS = Number(),
            FractionMs = _from.Read7BitEncodedInt(),
            SourceId = Text(),
            Category = Word(),
        };

    private AnalysisReady ReadReady(string raceId) =>
        new(
            raceId,
            Text()!,
            _from.Read7BitEncodedInt(),
            Number(),
            Word(),
            Word()!,
            _from.Read7BitEncodedInt(),
            Repeat(),
            _from.ReadBoolean(),
            _from.Read7BitEncodedInt64()
        )
        {
            CourseDigest = _from.ReadInt32(),
            IsPlaced = _from.ReadBoolean(),
        };

    private Splits ReadSplits()
    {
        Span<ushort> raw = stackalloc ushort[RaceFormat.SegmentCount];
        _from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(raw));
        Span<int> seconds = stackalloc int[RaceFormat.SegmentCount];
        for (var i = 0; i < raw.Length; i++)
        {
            seconds[i] = raw[i];
        }

        return new Splits(seconds);
    }

    private CourseRepeat? Repeat() =>
        _from.ReadBoolean() ? new CourseRepeat(_from.ReadDouble(), _from.ReadDouble()) : null;

    private ImmutableArray<long> Numbers()
    {
        var numbers = new long[_from.Read7BitEncodedInt()];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = _from.Read7BitEncodedInt64();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(numbers);
    }

    private ImmutableArray<string> Texts()
    {
        var texts = new string[_from.Read7BitEncodedInt()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Text()!;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(texts);
    }

    private int? Number() => _from.ReadBoolean() ? _from.Read7BitEncodedInt() : null;

    private string? Text() => _from.ReadBoolean() ? _from.ReadString() : null;

    private string? Word()
    {
        var number = _from.Read7BitEncodedInt();
        if (number > _words.Count)
        {
            _words.Add(_from.ReadString());
        }

        return number == 0 ? null : _words[number - 1];
    }
}
