namespace RoxMind.Grains.Imports.Previews;

/// <summary>How one form of writing something was read.</summary>
/// <param name="Form">The form, or the word itself.</param>
/// <param name="Example">The first field of this form as it stands in the file.</param>
/// <param name="What">What the example was read as; null when it was not read and its row is taken all the same.</param>
/// <param name="Fields">How many fields have this form.</param>
internal sealed record Reading(string Form, string Example, string? What, int Fields);
