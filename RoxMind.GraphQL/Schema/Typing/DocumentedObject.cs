using System.Collections.Immutable;
using System.Reflection;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using RoxMind.GraphQL.Schema.Relay;

namespace RoxMind.GraphQL.Schema.Typing;

/// <summary>
/// A GraphQL object from a C# type: its properties, and the methods of types that were written for the API. Descriptions are
/// the documentation comments.
/// </summary>
internal class DocumentedObject<T> : AutoRegisteringObjectGraphType<T>
{
    /// <inheritdoc/>
    protected override void ConfigureGraph()
    {
        if (typeof(T).IsGenericType)
        {
            // Connection<Event> is EventConnection; the I of an interface is C#'s custom, not the API's.
            var element = typeof(T).GetGenericArguments()[0];
            Name = element.Name[(element.IsInterface ? 1 : 0)..] + typeof(T).Name.Split('`')[0];
        }

        Description = XmlDocumentation.Of(typeof(T));
        base.ConfigureGraph();
        foreach (var shared in typeof(T).GetInterfaces().Where(DocumentedInterface<object>.IsOfTheApi))
        {
            Interfaces.Add(typeof(DocumentedInterface<>).MakeGenericType(shared));
        }

        if (OfSegment.Includes(typeof(T)))
        {
            Interfaces.Add<OfSegment>();
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<MemberInfo> GetRegisteredMembers()
    {
        const BindingFlags Members = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var properties = typeof(T).GetProperties(Members).Where(property => property.GetIndexParameters().Length == 0);
        var isOfTheApi = typeof(T).Assembly == typeof(XmlDocumentation).Assembly;
        var methods = isOfTheApi
            ? typeof(T)
                .GetMethods(Members)
                .Where(method => !method.IsSpecialName && !method.IsVirtual && method.Name[0] != '<')
            : [];
        return properties
            .Where(property => property.Name != "EqualityContract" && !Published.LeavesOut(property))
            .Concat<MemberInfo>(methods.Where(method => method.Name != "Deconstruct"));
    }

    /// <inheritdoc/>
    protected override TypeInformation GetTypeInformation(MemberInfo memberInfo)
    {
        var type = base.GetTypeInformation(memberInfo);
        if (type.Type.IsGenericType && type.Type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            type.Type = type.Type.GetGenericArguments()[0];
            (type.IsList, type.ListIsNullable, type.IsNullable) = (true, type.IsNullable, false);
        }
        else if (type.Type.IsEnum && type.Type.IsDefined(typeof(FlagsAttribute)))
        {
            (type.IsList, type.ListIsNullable, type.IsNullable) = (true, type.IsNullable, false);
        }

        return type;
    }

    /// <inheritdoc/>
    protected override FieldType? CreateField(MemberInfo memberInfo)
    {
        var field =
            memberInfo is PropertyInfo property && !property.IsDefined(typeof(GraphQLAttribute))
                ? CreateField(property)
                : base.CreateField(memberInfo);
        if (field is null)
        {
            return null;
        }

        field.Description ??= XmlDocumentation.Of(memberInfo) ?? Inherited(memberInfo);
        if (Page(memberInfo) is { } page)
        {
            page.AddTo(field);
        }

        if (memberInfo.GetCustomAttribute<CostAttribute>() is { } cost)
        {
            field.Metadata[CostAttribute.Key] = cost.Points;
        }

        VersionedAttribute.Mark(field, memberInfo);
        RepeatableAttribute.Mark(field, memberInfo);
        if (
            memberInfo is PropertyInfo { PropertyType: { IsEnum: true } flags }
            && flags.IsDefined(typeof(FlagsAttribute))
        )
        {
            field.Resolver = new FlagsResolver(flags, field.Resolver!);
        }

        return field;
    }

    /// <inheritdoc/>
    protected override void ApplyArgumentAttributes(ParameterInfo parameterInfo, QueryArgument queryArgument)
    {
        queryArgument.Description ??= XmlDocumentation.Of(parameterInfo);
        base.ApplyArgumentAttributes(parameterInfo, queryArgument);
    }

    /// <summary>
    /// The library compiles a reader for each property of the API at once, which takes as long as all else that it does for the
    /// schema; here it is compiled when the property is first asked for. What the library's own attributes change is left to it.
    /// </summary>
    private FieldType CreateField(PropertyInfo property) =>
        new()
        {
            Name = Published.NameOf(property),
            DeprecationReason = property.GetCustomAttribute<ObsoleteAttribute>()?.Message,
            Type = GetTypeInformation(property).ConstructGraphType(),
            Resolver = new LateResolver(() => new MemberResolver(property, BuildMemberInstanceExpression(property))),
        };

    /// <summary>How the list that a method answers is read page by page; null when it is not.</summary>
    private static PageAttribute? Page(MemberInfo member) =>
        (member as MethodInfo)
            ?.GetParameters()
            .Select(parameter => parameter.GetCustomAttribute<PageAttribute>())
            .FirstOrDefault(page => page is not null);

    /// <summary>What the interface says that a property comes from.</summary>
    private static string? Inherited(MemberInfo member) =>
        typeof(T)
            .GetInterfaces()
            .Where(DocumentedInterface<object>.IsOfTheApi)
            .Select(shared => shared.GetProperty(member.Name))
            .OfType<MemberInfo>()
            .Select(XmlDocumentation.Of)
            .FirstOrDefault();

    /// <summary>Gives a combination of flags as a list of its values.</summary>
    private sealed class FlagsResolver(Type type, IFieldResolver inner) : IFieldResolver
    {
        private readonly Enum[] _values =
        [
            .. Enum.GetValues(type).Cast<Enum>().Where(value => Convert.ToInt64(value) != 0),
        ];

        public async ValueTask<object?> ResolveAsync(IResolveFieldContext context) =>
            await inner.ResolveAsync(context) is Enum marks ? Array.FindAll(_values, marks.HasFlag) : null;
    }
}
