using System.Buffers.Binary;
using System.Security.Cryptography;

namespace RoxMind.Grains.Analysis.Courses;

/// <summary>
/// An event's course as the event hands it down to its athletes and as each keeps it with the race: everything that an
/// analysis needs of it, in less than a kilobyte.
/// </summary>
/// <remarks>
/// Values are rounded, and a race is explained by the rounded ones from the first time on: whoever explains it again by what
/// was kept finds the same.
/// </remarks>
[GenerateSerializer]
[Immutable]
[Alias("kept-course")]
public sealed class KeptCourse : IEquatable<KeptCourse>
{
    // All athletes of an event share what they were handed in one process; who reads a kept course from disk unpacks it for
    // the moment, since it is needed no more until another bundle is served.
    [NonSerialized]
    private readonly CourseEffects? _effects;

    // Every analysis of the event tells it: it is made once for all of them.
    [NonSerialized]
    private int _digest;

    private KeptCourse(byte[] packed, CourseEffects effects)
    {
        (Packed, _effects) = (packed, effects);
    }

    /// <summary>Nothing was known of the event.</summary>
    public static KeptCourse None { get; } = Of(CourseEffects.None);

    /// <summary>The effects.</summary>
    public CourseEffects Effects => _effects ?? CoursePacking.Unpack(Packed);

    /// <summary>The effects as <see cref="CoursePacking"/> has them.</summary>
    [Id(0)]
    internal byte[] Packed { get; init; }

    /// <summary>Tells this course from others, in every process and version alike; never 0.</summary>
    public int Digest
    {
        get
        {
            if (_digest == 0)
            {
                _digest = BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Packed)) | 1;
            }

            return _digest;
        }
    }

    /// <summary>Packs an event's effects; done once for all athletes of an event, not for each.</summary>
    public static KeptCourse Of(CourseEffects effects)
    {
        ArgumentNullException.ThrowIfNull(effects);
        var packed = CoursePacking.Pack(effects);
        return new KeptCourse(packed, CoursePacking.Unpack(packed));
    }

    /// <inheritdoc/>
    public bool Equals(KeptCourse? other) => other is not null && Packed.AsSpan().SequenceEqual(other.Packed);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as KeptCourse);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Packed);
        return hash.ToHashCode();
    }
}
