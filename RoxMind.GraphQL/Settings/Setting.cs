using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace RoxMind.GraphQL.Settings;

/// <summary>One setting: its name, its default, and which values it takes.</summary>
/// <param name="Name">Its whole name; <c>N</c> stands for a place in a list.</param>
/// <param name="Type">What its values are read as.</param>
/// <param name="Default">The default, written as in a file; null for none.</param>
/// <param name="Rules">What its values are held to.</param>
internal sealed record Setting(string Name, Type Type, string? Default, IReadOnlyList<ValidationAttribute> Rules)
{
    /// <summary>The values it takes, in words.</summary>
    public string Allowed
    {
        get
        {
            var range = Rules.OfType<RangeAttribute>().FirstOrDefault();
            return (Plain, range) switch
            {
                (_, { } within) => $"{Bound(within.Minimum)} to {Bound(within.Maximum)}",
                ({ IsEnum: true } choice, _) => string.Join(
                    ", ",
                    Enum.GetValues(choice).Cast<object>().Select(Written)
                ),
                _ when Plain == typeof(bool) => "true, false",
                _ when Plain == typeof(Uri) => "an http or https address",
                _ when Rules.OfType<RegularExpressionAttribute>().FirstOrDefault() is { } form => form.Pattern,
                _ => Rules.OfType<RequiredAttribute>().Any() ? "text, not empty" : "text",
            };
        }
    }

    /// <summary>A range of times has its bounds as text until it was used once.</summary>
    private string Bound(object bound) =>
        Written(
            bound is string text && Plain == typeof(TimeSpan)
                ? TimeSpan.Parse(text, CultureInfo.InvariantCulture)
                : bound
        );

    private Type Plain => Nullable.GetUnderlyingType(Type) ?? Type;

    /// <summary>Whether a value can be used.</summary>
    public bool Takes(string? value)
    {
        if (string.IsNullOrEmpty(value) && (!Type.IsValueType || Plain != Type))
        {
            return !Rules.OfType<RequiredAttribute>().Any();
        }

        try
        {
            var read = TypeDescriptor.GetConverter(Plain).ConvertFromInvariantString(value!);
            return Rules.All(rule => rule.IsValid(read))
                && read switch
                {
                    Enum choice => Enum.IsDefined(Plain, choice),
                    Uri address => address.IsAbsoluteUri && address.Scheme is "http" or "https",
                    _ => true,
                };
        }
        catch (Exception unread)
            when (unread is ArgumentException or FormatException or NotSupportedException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>A value as it is written in a file.</summary>
    public static string Written(object value) =>
        value switch
        {
#pragma warning disable CA1308 // settings are written in small letters
            bool or Enum => $"{value}".ToLowerInvariant(),
#pragma warning restore CA1308
            TimeSpan { Milliseconds: not 0 } time => time.ToString(@"hh\:mm\:ss\.FFF", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
            _ => $"{value}",
        };
}
