using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Serialization.Session;
using Orleans.Serialization.Utilities;

namespace RoxMind.Tests.Storage.Earlier;

/// <summary>
/// Reads what was stored the way this version does, and tells what got lost on the way: a field whose number nobody knows any more is
/// passed over in silence, and is missing when the same is stored again.
/// </summary>
internal sealed partial class StoredForm : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer().BuildServiceProvider();

    private ObjectSerializer Serializer => _services.GetRequiredService<ObjectSerializer>();

    /// <summary>Stores a value the way this version does.</summary>
    public byte[] Write(object value, Type type)
    {
        using var stored = new MemoryStream();
        Serializer.Serialize(value, stored, type);
        return stored.ToArray();
    }

    /// <summary>Reads stored bytes.</summary>
    public object Read(byte[] data, Type type) =>
        Serializer.Deserialize(new ReadOnlyMemory<byte>(data), type)
        ?? throw new InvalidOperationException($"A {type.Name} was stored as nothing.");

    /// <summary>
    /// The stored fields that this version does not store again, as the numbers on the way to them; fields that it adds do not count.
    /// </summary>
    public IReadOnlyList<string> Lost(byte[] data, Type type)
    {
        var kept = Fields(Write(Read(data, type), type)).CountBy(field => field).ToDictionary();
        return
        [
            .. Fields(data)
                .CountBy(field => field)
                .Where(field => kept.GetValueOrDefault(field.Key) < field.Value)
                .Select(field => field.Key),
        ];
    }

    /// <inheritdoc/>
    public void Dispose() => _services.Dispose();

    private List<string> Fields(byte[] data)
    {
        using var session = _services.GetRequiredService<SerializerSessionPool>().GetSession();
        var fields = new List<string>();
        var way = new List<string>();
        foreach (Match field in Field().Matches(BitStreamFormatter.Format(data, session)))
        {
            var depth = field.Groups["depth"].Length;
            way.RemoveRange(depth, way.Count - depth);
            way.Add(field.Groups["number"].Value);
            fields.Add(string.Join('.', way));
        }

        return fields;
    }

    /// <summary>A line of the readable form that begins a field, set in by a blank for each field around it.</summary>
    [GeneratedRegex(@"^0x[0-9A-F]+ (?<depth> *)\[#[0-9]+ \w+ Id: (?<number>[0-9]+) ", RegexOptions.Multiline)]
    private static partial Regex Field();
}
