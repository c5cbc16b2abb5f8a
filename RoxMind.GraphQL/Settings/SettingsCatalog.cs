using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace RoxMind.GraphQL.Settings;

/// <summary>All settings of a program, as the classes tell that they are read into.</summary>
internal sealed class SettingsCatalog
{
    /// <summary>Stands for a place in a list.</summary>
    public const string Place = "N";

    private readonly Dictionary<string, Setting> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _others;

    /// <summary>Puts the settings of sections together.</summary>
    /// <param name="sections">The sections.</param>
    /// <param name="others">Names at the root that somebody else reads: the framework, or the other program of the two.</param>
    public SettingsCatalog(IEnumerable<SettingsSection> sections, IEnumerable<string> others)
    {
        _others = new HashSet<string>(others, StringComparer.OrdinalIgnoreCase);
        foreach (var section in sections)
        {
            Add(section.Name, section.Options);
        }
    }

    /// <summary>The settings, by their names.</summary>
    public IEnumerable<Setting> All =>
        _byName.Values.OrderBy(setting => setting.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The setting of a name, in which numbers stand for places.</summary>
    public Setting? Find(string name) => _byName.GetValueOrDefault(General(name));

    /// <summary>Whether there are settings within a name.</summary>
    public bool IsSection(string name) => Within(name).Any();

    /// <summary>Whether somebody else reads what a name begins with.</summary>
    public bool IsOthers(string name) => _others.Contains(name.Split(':')[0]);

    /// <summary>What there is directly within a section, or at the root.</summary>
    public IEnumerable<string> Within(string section)
    {
        var start = section.Length == 0 ? string.Empty : $"{General(section)}:";
        return _byName
            .Keys.Where(name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            .Select(name => name[start.Length..].Split(':')[0])
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.OrdinalIgnoreCase);
    }

    private static string General(string name) =>
        string.Join(':', name.Split(':').Select(part => part.All(char.IsAsciiDigit) ? Place : part));

    private void Add(string section, Type options)
    {
        var usual = Activator.CreateInstance(options, nonPublic: true);
        foreach (var property in options.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = section.Length == 0 ? property.Name : $"{section}:{property.Name}";
            var type = property.PropertyType;
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>))
            {
                AddOne($"{name}:{Place}", type.GetGenericArguments()[0], usual: null, []);
            }
            else if (property.CanWrite)
            {
                AddOne(name, type, property.GetValue(usual), [.. property.GetCustomAttributes<ValidationAttribute>()]);
            }
        }
    }

    private void AddOne(string name, Type type, object? usual, ValidationAttribute[] rules)
    {
        if (type.IsClass && type != typeof(string) && type != typeof(Uri))
        {
            Add(name, type);
        }
        else
        {
            _byName[name] = new Setting(name, type, usual is null ? null : Setting.Written(usual), rules);
        }
    }
}
