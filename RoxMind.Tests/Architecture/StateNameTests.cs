using System.Reflection;
using Orleans.Runtime;
using RoxMind.Grains.Athletes;

namespace RoxMind.Tests.Architecture;

public sealed class StateNameTests
{
    /// <summary>A state is stored under its name and its grain's key, without the grain's type: two of one name would be one row.</summary>
    [Fact]
    public void Every_stored_state_has_a_name_of_its_own()
    {
        var names = typeof(AthleteState)
            .Assembly.GetTypes()
            .SelectMany(type =>
                type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            )
            .SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<PersistentStateAttribute>()?.StateName)
            .OfType<string>()
            .ToList();

        Assert.True(names.Count > 5, $"{names.Count} states were found.");
        Assert.Distinct(names);
    }
}
