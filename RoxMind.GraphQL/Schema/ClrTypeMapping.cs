using GraphQL.Types;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Events;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema;

/// <summary>Says which GraphQL type stands for a C# type.</summary>
internal sealed class ClrTypeMapping : IGraphTypeMappingProvider
{
    private static readonly Dictionary<Type, Type> s_own = new()
    {
        [typeof(OpaqueId)] = typeof(OpaqueIdScalar),
        [typeof(AgeGroup)] = typeof(AgeGroupScalar),
        [typeof(DateOnly)] = typeof(DateScalar),
        [typeof(DateTimeOffset)] = typeof(DateTimeScalar),
        [typeof(double)] = typeof(FiniteFloatScalar),
        [typeof(long)] = typeof(LongScalar),
        [typeof(Race)] = typeof(RaceObject),
        [typeof(Priority)] = typeof(PriorityObject),
    };

    /// <inheritdoc/>
    public Type? GetGraphTypeFromClrType(Type clrType, bool isInputType, Type? preferredGraphType)
    {
        if (s_own.TryGetValue(clrType, out var own))
        {
            return own;
        }

        if (preferredGraphType is not null || !IsOurs(clrType))
        {
            return preferredGraphType;
        }

        var form =
            clrType.IsEnum ? typeof(DocumentedEnum<>)
            : isInputType ? typeof(DocumentedInput<>)
            : DocumentedInterface<object>.IsOfTheApi(clrType) ? typeof(DocumentedInterface<>)
            : clrType.IsInterface ? typeof(DocumentedUnion<>)
            : typeof(DocumentedObject<>);
        return form.MakeGenericType(clrType);
    }

    /// <summary>What is not ours is left to the built-in scalars: the schema fails to start on anything else.</summary>
    private static bool IsOurs(Type type) =>
        type.Assembly == typeof(ClrTypeMapping).Assembly || type.Assembly == typeof(AgeGroup).Assembly;
}
