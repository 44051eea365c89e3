using System.Security.Cryptography;
using System.Text;
using Graph.Core.Text;

namespace Graph.Core.Ontologies;

/// <summary>The words in which the record is written: its vocabularies and relation types. Immutable.</summary>
public sealed class Ontology
{
    private static readonly Lazy<Ontology> Shipped = new(() => Load(EmbeddedFiles()));

    private readonly Dictionary<Vocabulary, IReadOnlyList<Term>> _terms;
    private readonly Dictionary<(Vocabulary, string), Term> _byCode;
    private readonly Dictionary<(Vocabulary, TermMapping), Term> _byMapping;
    private readonly Dictionary<string, RelationType> _relationTypes;
    private readonly Dictionary<(string, string), ExternalCode> _external = [];

    private Ontology(string version, Dictionary<Vocabulary, IReadOnlyList<Term>> terms, IReadOnlyList<RelationType> relationTypes,
        IReadOnlyList<ExternalCode> external)
    {
        Version = version;
        RelationTypes = relationTypes;
        ExternalCodes = external;
        _terms = terms;
        var all = terms.Values.SelectMany(list => list).ToList();
        _byCode = all.ToDictionary(term => (term.Vocabulary, term.Code));
        _byMapping = all.SelectMany(term => term.Mappings, (term, mapping) => (term, mapping))
            .ToDictionary(pair => (pair.term.Vocabulary, pair.mapping), pair => pair.term);
        _relationTypes = relationTypes.ToDictionary(type => type.Code);

        // A code is found before a name that looks like it, and a name before an alias.
        foreach (var code in external)
            _external.TryAdd((code.Scheme, code.Code.ToUpperInvariant()), code);
        foreach (var code in external)
            _external.TryAdd((code.Scheme, code.Label.ToUpperInvariant()), code);
        foreach (var (code, alias) in external.SelectMany(code => code.Aliases, (code, alias) => (code, alias)))
            _external.TryAdd((code.Scheme, alias.ToUpperInvariant()), code);
    }

    /// <summary>The one that is shipped: <c>schema/ontology</c> as it was at build time.</summary>
    public static Ontology Default => Shipped.Value;

    /// <summary>Names what the files hold: twelve hexadecimal digits that change with any change of the files.</summary>
    public string Version { get; }

    /// <summary>All relation types, in file order.</summary>
    public IReadOnlyList<RelationType> RelationTypes { get; }

    /// <summary>The codes of others to which terms may be mapped, in file order.</summary>
    public IReadOnlyList<ExternalCode> ExternalCodes { get; }

    /// <summary>Reads the files of an ontology, one per vocabulary besides relation types and external codes.</summary>
    /// <param name="files">File names without folder, and their texts.</param>
    /// <exception cref="OntologyException">Something is wrong in them; carries all of it.</exception>
    public static Ontology Load(IEnumerable<(string Name, string Text)> files)
    {
        var problems = new ProblemList();
        var texts = files.ToDictionary(file => file.Name, file => file.Text.ReplaceLineEndings("\n"));
        var version = VersionOf(texts);

        var external = ExternalCodesFile.Read(Take(ExternalCodesFile.Name), problems);
        var known = external.Select(code => new TermMapping(code.Scheme, code.Code)).ToHashSet();
        var terms = Enum.GetValues<Vocabulary>().ToDictionary(vocabulary => vocabulary, vocabulary =>
        {
            var file = new TermsFile(vocabulary, problems);
            return file.Read(Take(file.Name), known);
        });
        var relationTypes = RelationTypesFile.Read(Take(RelationTypesFile.Name), problems);
        foreach (var unread in texts.Keys)
            problems.Add(unread, 0, "", "no vocabulary is read from this file", "Rename it or take it away");

        problems.ThrowIfAny();
        return new(version, terms, relationTypes, external);

        string Take(string name)
        {
            if (texts.Remove(name, out var text))
                return text;
            problems.Add(name, 0, "", "the file is missing", "Add it; a vocabulary without entries is []");
            return "[]";
        }
    }

    /// <summary>All terms of a vocabulary, in file order.</summary>
    public IReadOnlyList<Term> Terms(Vocabulary vocabulary) => _terms[vocabulary];

    /// <summary>The term with this code, or null.</summary>
    public Term? Find(Vocabulary vocabulary, string code) => _byCode.GetValueOrDefault((vocabulary, code));

    /// <summary>
    /// The term for a code of others, or for its name: the term mapped to it, else to the nearest wider code; null if there is none.
    /// </summary>
    /// <param name="vocabulary">Where the term is looked for.</param>
    /// <param name="scheme">CAMEO, ACLED and so on.</param>
    /// <param name="codeOrName">The code, the name or an alias, in any case.</param>
    public Term? FindByMapping(Vocabulary vocabulary, string scheme, string codeOrName)
    {
        for (var code = FindExternal(scheme, codeOrName); code is not null; code = code.Parent)
        {
            if (_byMapping.TryGetValue((vocabulary, new(code.Scheme, code.Code)), out var term))
                return term;
        }
        return null;
    }

    /// <summary>The code of others with this code, name or alias, in any case; null if there is none.</summary>
    public ExternalCode? FindExternal(string scheme, string codeOrName) =>
        _external.GetValueOrDefault((scheme, codeOrName.Trim().ToUpperInvariant()));

    /// <summary>The relation type with this code, or null.</summary>
    public RelationType? FindRelationType(string code) => _relationTypes.GetValueOrDefault(code);

    /// <summary>The codes that someone who wrote an unknown one may have meant, nearest first.</summary>
    public IReadOnlyList<string> Nearest(Vocabulary vocabulary, string code, int count = 3) =>
        Terms(vocabulary).Select(term => term.Code).Nearest(code, count);

    /// <summary>The same for relation types.</summary>
    public IReadOnlyList<string> NearestRelationTypes(string code, int count = 3) =>
        RelationTypes.Select(type => type.Code).Nearest(code, count);

    private static string VersionOf(Dictionary<string, string> texts)
    {
        var all = string.Concat(texts.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Key}\0{file.Value}\0"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..12];
    }

    private static IEnumerable<(string Name, string Text)> EmbeddedFiles()
    {
        const string Folder = "ontology/";
        var assembly = typeof(Ontology).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name[Folder.Length..], reader.ReadToEnd());
        }
    }
}
