using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Serialization.Session;
using Orleans.Serialization.Utilities;

namespace RoxMind.Tests.Storage.Earlier;

/// <summary>
/// Reads what was stored the way this version does, and tells what got lost on the way: a field whose number nobody knows any more is
/// passed over in silence, and is missing when the same is stored again.
/// </summary>
internal sealed class StoredForm : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer().BuildServiceProvider();

    /// <summary>Reads stored bytes.</summary>
    public object Read(byte[] data, Type type) =>
        _services.GetRequiredService<ObjectSerializer>().Deserialize(new ReadOnlyMemory<byte>(data), type)
        ?? throw new InvalidOperationException($"A {type.Name} was stored as nothing.");

    /// <summary>The stored fields that this version does not store again; fields that it adds do not count.</summary>
    public IReadOnlyList<string> Lost(byte[] data, Type type)
    {
        using var again = new MemoryStream();
        _services.GetRequiredService<ObjectSerializer>().Serialize(Read(data, type), again, type);
        var kept = Fields(again.ToArray()).CountBy(field => field).ToDictionary();
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

    private IEnumerable<string> Fields(byte[] data)
    {
        using var session = _services.GetRequiredService<SerializerSessionPool>().GetSession();
        var form = BitStreamFormatter.Format(data, session);
        return form.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
