using System.Reflection;
using NetArchTest.Rules;

namespace RoxMind.Tests.Architecture;

/// <summary>Keeps out of the fast tests what cannot be fast.</summary>
public sealed class FastTestTests
{
    private static readonly Assembly _tests = typeof(FastTestTests).Assembly;

    /// <summary>Silos, processes and the real results.</summary>
    private static readonly string[] _slow =
    [
        "Orleans.TestingHost",
        "System.Diagnostics.Process",
        "RoxMind.Chaos",
        typeof(SharedData).FullName!,
    ];

    [Fact]
    public void Test_that_uses_silos_processes_or_the_real_results_is_marked_slow()
    {
        var users = UsersOf(_slow);
        Assert.Contains(typeof(RoxMindCluster), users);

        var unmarked = users
            .Where(type => HasTests(type) && type != typeof(FastTestTests))
            .Where(type => !type.IsDefined(typeof(SlowAttribute)))
            .Select(type => type.FullName);

        Assert.Empty(unmarked);
    }

    /// <summary>Types of the tests that use one of these, or a type of the tests that does.</summary>
    private static HashSet<Type> UsersOf(string[] names)
    {
        var users = new HashSet<Type>();
        while (true)
        {
            var found = Types.InAssembly(_tests).That().HaveDependencyOnAny(names).GetTypes().Except(users).ToList();
            if (found.Count == 0)
            {
                return users;
            }

            users.UnionWith(found);
            names = [.. found.Select(type => type.FullName!)];
        }
    }

    private static bool HasTests(Type type) => type.GetMethods().Any(method => method.IsDefined(typeof(FactAttribute)));
}
