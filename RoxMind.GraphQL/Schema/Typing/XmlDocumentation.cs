using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace RoxMind.GraphQL.Schema.Typing;

/// <summary>
/// The documentation comments of our own types, which are the schema's descriptions: one text, written once. They are read
/// from the XML files that the compiler writes beside each assembly.
/// </summary>
internal static class XmlDocumentation
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> s_members = new();

    /// <summary>What a type is for; null when nothing is written about it.</summary>
    public static string? Of(Type type) => Summary(Find(type.Assembly, $"T:{Name(type)}"));

    /// <summary>What a property, method or enum value means; null when nothing is written about it.</summary>
    public static string? Of(MemberInfo member) => Summary(Find(member));

    /// <summary>What a parameter means; null when nothing is written about it.</summary>
    public static string? Of(ParameterInfo parameter) =>
        Text(
            Find(parameter.Member)
                ?.Elements("param")
                .FirstOrDefault(element => element.Attribute("name")?.Value == parameter.Name)
        );

    private static string? Summary(XElement? member) => Text(member?.Element("summary"));

    private static XElement? Find(MemberInfo member)
    {
        var prefix = member.MemberType switch
        {
            MemberTypes.Field => 'F',
            MemberTypes.Property => 'P',
            MemberTypes.Method => 'M',
            _ => throw new ArgumentOutOfRangeException(nameof(member), member.MemberType, null),
        };
        var type = member.DeclaringType!;
        return Find(type.Assembly, $"{prefix}:{Name(type)}.{member.Name}");
    }

    private static XElement? Find(Assembly assembly, string name) =>
        s_members.GetOrAdd(assembly, Load).GetValueOrDefault(name);

    private static string Name(Type type) =>
        (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    /// <summary>Members by name; methods without their parameter lists, because resolvers have no overloads.</summary>
    private static Dictionary<string, XElement> Load(Assembly assembly)
    {
        var path = Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml");
        if (!File.Exists(path))
        {
            throw new FileNotFoundException(
                $"The API's descriptions are missing: {path} belongs beside its assembly.",
                path
            );
        }

        var members = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var member in XDocument.Load(path).Root!.Element("members")!.Elements("member"))
        {
            members.TryAdd(member.Attribute("name")!.Value.Split('(')[0], member);
        }

        return members;
    }

    private static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = new StringBuilder();
        Append(text, element);
        var words = text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText plain:
                    text.Append(plain.Value);
                    break;
                case XElement { Name.LocalName: "see" or "seealso" } see when see.Attribute("cref") is { } target:
                    text.Append(ApiName(target.Value));
                    break;
                case XElement { Name.LocalName: "paramref" } parameter:
                    text.Append('`').Append(parameter.Attribute("name")?.Value).Append('`');
                    break;
                case XElement { Name.LocalName: "c" } code:
                    text.Append('`');
                    Append(text, code);
                    text.Append('`');
                    break;
                case XElement other:
                    Append(text, other);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>A reference in C# as API users know it: members start in lower case, enum values are constants.</summary>
    private static string ApiName(string target)
    {
        var name = target.Split('(')[0].Split('.')[^1];
        return target[0] switch
        {
            'T' => name,
            'F' => $"`{ConstantCase.From(name)}`",
            _ => $"`{char.ToLower(name[0], CultureInfo.InvariantCulture)}{name[1..]}`",
        };
    }
}
