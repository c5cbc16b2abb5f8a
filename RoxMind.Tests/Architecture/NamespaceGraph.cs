using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Collections.Generic;

namespace RoxMind.Tests.Architecture;

/// <summary>
/// Which of our namespaces use which, as the compiled types say: base types and interfaces, fields, signatures, attributes, generic
/// arguments, and what the bodies of methods call, create, read and catch. Constants that the compiler has folded leave no trace.
/// </summary>
internal sealed class NamespaceGraph
{
    private readonly Dictionary<string, SortedDictionary<string, string>> _uses = new(StringComparer.Ordinal);

    private NamespaceGraph() { }

    /// <summary>Reads assemblies.</summary>
    public static NamespaceGraph Of(IEnumerable<string> files)
    {
        var graph = new NamespaceGraph();
        foreach (var file in files)
        {
            using var module = ModuleDefinition.ReadModule(file);
            foreach (var type in module.GetTypes().Where(type => IsWritten(Outermost(type))))
            {
                graph.Read(type);
            }
        }

        return graph;
    }

    /// <summary>Adds a use, as if a type had it.</summary>
    public void Add(string user, string used, string where)
    {
        if (!_uses.TryGetValue(user, out var edges))
        {
            _uses[user] = edges = new SortedDictionary<string, string>(StringComparer.Ordinal);
        }

        edges.TryAdd(used, where);
    }

    /// <summary>The namespaces that use others.</summary>
    public IReadOnlyCollection<string> Namespaces => _uses.Keys;

    /// <summary>
    /// The shortest circle through each namespace that is on one, written as <c>A → B (type that uses → type used) → A</c>; each circle once.
    /// </summary>
    public IReadOnlyList<string> Circles()
    {
        var circles = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var start in _uses.Keys)
        {
            if (ShortestWayBack(start) is { } way)
            {
                circles.TryAdd(
                    string.Join('|', way.Order(StringComparer.Ordinal)),
                    string.Concat(way.Select((at, i) => $"{at} → {Edge(at, way[(i + 1) % way.Count])} → ")) + way[0]
                );
            }
        }

        return [.. circles.Values];
    }

    private string Edge(string user, string used) => $"[{_uses[user][used]}]";

    private List<string>? ShortestWayBack(string start)
    {
        var from = new Dictionary<string, string>(StringComparer.Ordinal);
        var queue = new Queue<string>([start]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var next in _uses.GetValueOrDefault(at)?.Keys ?? Enumerable.Empty<string>())
            {
                if (string.Equals(next, start, StringComparison.Ordinal))
                {
                    return Way(start, at, from);
                }

                if (from.TryAdd(next, at))
                {
                    queue.Enqueue(next);
                }
            }
        }

        return null;
    }

    private static List<string> Way(string start, string end, Dictionary<string, string> from)
    {
        List<string> way = [end];
        while (!string.Equals(way[^1], start, StringComparison.Ordinal))
        {
            way.Add(from[way[^1]]);
        }

        way.Reverse();
        return way;
    }

    private void Read(TypeDefinition type)
    {
        Use(type, type.BaseType);
        Use(type, type.CustomAttributes);
        UseParameters(type, type);
        foreach (var implemented in type.Interfaces)
        {
            Use(type, implemented.InterfaceType);
        }

        foreach (var field in type.Fields)
        {
            Use(type, field.FieldType);
            Use(type, field.CustomAttributes);
        }

        foreach (var property in type.Properties)
        {
            Use(type, property.CustomAttributes);
        }

        foreach (var method in type.Methods)
        {
            Read(type, method);
        }
    }

    private void Read(TypeDefinition type, MethodDefinition method)
    {
        Use(type, method.ReturnType);
        Use(type, method.CustomAttributes);
        UseParameters(type, method);
        foreach (var parameter in method.Parameters)
        {
            Use(type, parameter.ParameterType);
            Use(type, parameter.CustomAttributes);
        }

        if (!method.HasBody)
        {
            return;
        }

        foreach (var variable in method.Body.Variables)
        {
            Use(type, variable.VariableType);
        }

        foreach (var handler in method.Body.ExceptionHandlers)
        {
            Use(type, handler.CatchType);
        }

        foreach (var instruction in method.Body.Instructions)
        {
            Read(type, instruction);
        }
    }

    private void Read(TypeDefinition type, Instruction instruction)
    {
        switch (instruction.Operand)
        {
            case TypeReference used:
                Use(type, used);
                break;
            case FieldReference field:
                Use(type, field.DeclaringType);
                Use(type, field.FieldType);
                break;
            case MethodReference called:
                Use(type, called.DeclaringType);
                Use(type, called.ReturnType);
                foreach (var parameter in called.Parameters)
                {
                    Use(type, parameter.ParameterType);
                }

                foreach (var argument in (called as GenericInstanceMethod)?.GenericArguments ?? [])
                {
                    Use(type, argument);
                }

                break;
        }
    }

    private void UseParameters(TypeDefinition type, IGenericParameterProvider owner)
    {
        foreach (var parameter in owner.GenericParameters)
        {
            foreach (var constraint in parameter.Constraints)
            {
                Use(type, constraint.ConstraintType);
            }
        }
    }

    private void Use(TypeDefinition type, Collection<CustomAttribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            Use(type, attribute.AttributeType);
            foreach (var argument in attribute.ConstructorArguments)
            {
                Use(type, argument.Value as TypeReference);
            }
        }
    }

    private void Use(TypeDefinition type, TypeReference? used)
    {
        switch (used)
        {
            case null or GenericParameter:
                return;
            case GenericInstanceType generic:
                foreach (var argument in generic.GenericArguments)
                {
                    Use(type, argument);
                }

                Use(type, generic.ElementType);
                return;
            case TypeSpecification specification:
                Use(type, specification.ElementType);
                return;
        }

        var (user, target) = (Outermost(type), used);
        while (target.DeclaringType is { } outer)
        {
            target = outer;
        }

        if (IsOurs(target.Namespace) && !string.Equals(user.Namespace, target.Namespace, StringComparison.Ordinal))
        {
            Add(user.Namespace, target.Namespace, $"{user.Name} uses {target.Name}");
        }
    }

    private static TypeDefinition Outermost(TypeDefinition type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type;
    }

    /// <summary>Whether somebody wrote the type: Orleans' generated codecs and proxies live in a namespace of their own.</summary>
    private static bool IsWritten(TypeDefinition type) => IsOurs(type.Namespace);

    private static bool IsOurs(string name) => name.StartsWith("RoxMind.", StringComparison.Ordinal);
}
