namespace Graph.Testing;

/// <summary>Names as such graphs have them: several scripts, diacritics, words that begin alike.</summary>
internal static class ConflictNames
{
    public static readonly (string Text, string? Language)[] Actors =
    [
        ("Ukraine", "en"), ("Russian Federation", "en"), ("Türkiye Cumhuriyeti", "tr"), ("United States", "en"),
        ("Збройні сили України", "uk"),
        ("Côte d’Azur Relief", "fr"), ("Łódź Observatory", "pl"), ("Međunarodni crveni krst", "sr-Latn"), ("Вашингтонский центр", "ru"),
        ("Rustem Umerov", null),
        ("Владимир Мединский", "ru"), ("Hakan Fidan", "tr"), ("Straßen-Initiative Groß", "de"), ("Bundesrepublik Deutschland", "de"),
        ("République française", "fr"),
        ("Ñuñoa Committee", "es"), ("Þingvellir Group", "is"), ("Ørsted Watch", "da"), ("Ełk Brigade", "pl"), ("Žižka Battalion", "cs"),
    ];

    public static readonly (string Text, string? Language)[] Media =
        [("Агентство Інтерфакс", "uk"), ("Anadolu Ajansı", "tr"), ("Reuters Wire", "en"), ("Gazeta Łódzka", "pl"),
        ("Süddeutsche Stimme", "de")];

    public static readonly (string Text, string? Language)[] Places =
        [("Київ", "uk"), ("İstanbul", "tr"), ("Łódź", "pl"), ("Çırağan Sarayı", "tr"), ("Kraków", "pl"), ("Харків", "uk"),
        ("São Tomé", "pt"), ("Århus", "da"), ("Mariupol", "en"), ("Zürich", "de")];

    public static readonly string[] Issues =
        ["Ceasefire", "Prisoner exchange", "Deported children", "Security guarantees", "Sanctions relief", "Status of Crimea",
        "Drone strikes", "Humanitarian corridors", "Black Sea shipping", "Reparations"];

    public static readonly string[] Processes =
        ["Istanbul talks", "Jeddah track", "Grain initiative", "Minsk process", "Prisoner exchange scheme", "Drone campaign"];

    public static readonly string[] Happenings =
        ["Round of talks", "Drone attack", "Exchange of prisoners", "Summit", "Missile strike", "Statement", "Telephone call",
        "Ceasefire violation", "Görüşme", "Обмін полоненими"];

    public static readonly string[] Words =
        ["delegation", "ceasefire", "prisoners", "palace", "exchange", "children", "Çırağan", "memorandum", "проти", "überraschend",
        "łączność", "drones", "thirty", "days", "unconditional", "round"];
}
