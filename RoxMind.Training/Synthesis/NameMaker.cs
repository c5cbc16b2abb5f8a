using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Synthesis;

/// <summary>Invents names: common given names with family names put together from syllables.</summary>
internal static class NameMaker
{
    private static readonly ImmutableArray<string> Women = Words(
        "Ada Alba Amira Anouk Astrid Bea Carla Celia Clara Dana Edda Elif Elin Emma Esther Eva Fiona Flora "
            + "Freya Greta Hanna Ida Ines Irina Iris Jana Joana Julia Karin Lea Lena Lina Livia Lotte Luisa Maja "
            + "Mara Marta Mila Mina Nadia Nele Nina Noemi Nora Olga Paula Petra Rita Romy Rosa Runa Sara Selma "
            + "Signe Sofia Tara Tessa Vera Zoë"
    );

    private static readonly ImmutableArray<string> Men = Words(
        "Aaron Adam Alan Albin Anton Arne Aron Ben Bruno Carl Cian Dario David Dean Diego Elias Emil Enzo "
            + "Erik Evan Felix Finn Georg Gil Hugo Ian Ivan Jakob Jan Joel Jonas Juan Karim Karl Kian Lars Leo Liam "
            + "Luca Mads Marco Matteo Max Milo Nico Niels Noah Olaf Oskar Otto Pablo Paul René Rory Sami Simon Sven "
            + "Theo Tim Viktor"
    );

    private static readonly ImmutableArray<string> Beginnings = Words(
        "Ahl Alder Arn Berg Birk Brand Bren Brod Cald Corv Dahl Dorn Eber Eich Falk Fern Grav Hald Hart Hein "
            + "Holm Kald Kern Kov Lang Lind Lor Mar Mont Nord Ober Pell Quill Rav Rosen Sand Sol Stern Tor Vand "
            + "Wall Wend Wint Zell"
    );

    private static readonly ImmutableArray<string> Endings = Words(
        "acre ano bach beck berg brook by dal e elli en er ett ez feld gard ham hoff ic ini ley lund mann "
            + "mark mor nes o ova ski son stad stein ström ton vik ward wick wig"
    );

    private static readonly ImmutableArray<(string Code, double Weight)> Nations =
    [
        ("GER", 22),
        ("GBR", 20),
        ("USA", 9),
        ("ESP", 9),
        ("ITA", 8),
        ("NED", 7),
        ("IRL", 6),
        ("POL", 5),
        ("FRA", 4),
        ("AUT", 4),
        ("DEN", 3),
        ("SWE", 3),
        ("POR", 2),
        ("BEL", 2),
        ("SUI", 2),
        ("NOR", 1),
        ("CZE", 1),
        ("AUS", 1),
    ];

    /// <summary>A single's name, or the names of a pair's or a relay's members.</summary>
    public static string Invent(SeededRandom random, Division division, Gender gender) =>
        division.TeamSize() switch
        {
            2 => $"{Person(random, gender, 0)}, {Person(random, gender, 1)}",
            4 => $"{Family(random)} Relay",
            _ => Person(random, gender, 0),
        };

    /// <summary>A country code.</summary>
    public static string Nation(SeededRandom random) => random.Pick(Nations, nation => nation.Weight).Code;

    private static ImmutableArray<string> Words(string text) => [.. text.Split(' ')];

    private static string Person(SeededRandom random, Gender gender, int place)
    {
        var isWoman = gender == Gender.Female || (gender == Gender.Mixed && place == 0);
        return $"{random.Pick(isWoman ? Women : Men)} {Family(random)}";
    }

    private static string Family(SeededRandom random) => random.Pick(Beginnings) + random.Pick(Endings);
}
