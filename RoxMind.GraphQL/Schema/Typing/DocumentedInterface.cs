using System.Reflection;
using GraphQL.Types;

namespace RoxMind.GraphQL.Schema.Typing;

/// <summary>A GraphQL interface from a C# one with properties. Descriptions are the documentation comments.</summary>
internal sealed class DocumentedInterface<T> : AutoRegisteringInterfaceGraphType<T>
{
    /// <summary>Whether a C# interface is one of the API; one without properties is a union.</summary>
    public static bool IsOfTheApi(Type type) =>
        type.IsInterface && type.Assembly == typeof(XmlDocumentation).Assembly && type.GetProperties().Length > 0;

    /// <inheritdoc/>
    protected override void ConfigureGraph()
    {
        // The I is C#'s custom, not the API's.
        Name = typeof(T).Name[1..];
        Description = XmlDocumentation.Of(typeof(T));
        base.ConfigureGraph();
    }

    /// <inheritdoc/>
    protected override FieldType? CreateField(MemberInfo memberInfo)
    {
        var field = base.CreateField(memberInfo);
        if (field is not null)
        {
            field.Description ??= XmlDocumentation.Of(memberInfo);
        }

        return field;
    }
}
