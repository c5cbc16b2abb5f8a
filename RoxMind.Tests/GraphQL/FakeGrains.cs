using System.Reflection;

namespace RoxMind.Tests.GraphQL;

/// <summary>Grains by key, as a gateway sees them; a grain that was not put there is a fault of the test.</summary>
public class FakeGrains : DispatchProxy
{
    private readonly Dictionary<(Type Type, string Key), object> _grains = [];

    /// <summary>A factory and the way to fill it.</summary>
    public static (IGrainFactory Factory, FakeGrains Grains) Create()
    {
        var factory = Create<IGrainFactory, FakeGrains>();
        return (factory, (FakeGrains)(object)factory);
    }

    public void Put<TGrain>(string key, TGrain grain)
        where TGrain : class => _grains[(typeof(TGrain), key)] = grain;

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var type = targetMethod!.GetGenericArguments()[0];
        var key = Convert.ToString(args![0], System.Globalization.CultureInfo.InvariantCulture)!;
        return _grains.TryGetValue((type, key), out var grain)
            ? grain
            : throw new InvalidOperationException($"No {type.Name} with key {key}.");
    }
}
