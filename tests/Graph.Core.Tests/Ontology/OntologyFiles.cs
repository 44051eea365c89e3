using Graph.Core.Ontologies;

namespace Graph.Core.Tests.Terms;

/// <summary>The smallest ontology that loads, and changes of it.</summary>
internal static class OntologyFiles
{
    private const string Relations = """
        - {code: HELD_AT, label: held at, inverseLabel: venue of, description: d, structural: true, ends: [{from: EVENT, to: PLACE}]}
        - {code: WITHIN, label: within, inverseLabel: contains, description: d, structural: true, ends: [{from: PLACE, to: PLACE}]}
        - {code: CONCERNS, label: concerns, inverseLabel: subject of, description: d, structural: true, ends: [{from: EVENT, to: ISSUE}]}
        - {code: SUBISSUE_OF, label: sub-issue of, inverseLabel: has sub-issue, description: d, structural: true, ends: [{from: ISSUE, to: ISSUE}]}
        - {code: PART_OF, label: part of, inverseLabel: includes, description: d, structural: true, ends: [{from: EVENT, to: PROCESS}]}
        - {code: LED_TO, label: led to, inverseLabel: result of, description: d, structural: true, ends: [{from: EVENT, to: EVENT}]}
        - {code: PUBLISHED, label: published, inverseLabel: published by, description: d, structural: true, ends: [{from: ACTOR, to: SOURCE}]}

        """;

    private static readonly Dictionary<string, string> Minimal = new()
    {
        ["event-types.yaml"] = "[]",
        ["actor-types.yaml"] = "[]",
        ["place-types.yaml"] = "[]",
        ["process-types.yaml"] = "[]",
        ["source-types.yaml"] = "[]",
        ["roles.yaml"] = "[]",
        ["positions.yaml"] = "[]",
        ["reliability.yaml"] = "[]",
        ["id-schemes.yaml"] = "[]",
        ["relation-types.yaml"] = Relations,
        ["external-codes.yaml"] =
        "- {scheme: CAMEO, code: '04', label: CONSULT}\n- {scheme: CAMEO, code: '046', label: Negotiate, parent: '04'}\n",
    };

    /// <summary>The number of lines of the minimal relation types, which an addition follows.</summary>
    public static int RelationLines => Relations.Count(c => c == '\n');

    /// <summary>The minimal ontology with one file replaced; relation types are added to the structural ones.</summary>
    public static Ontology With(string file, string text) =>
        Ontology.Load(Minimal.Select(
        pair => (pair.Key, pair.Key != file ? pair.Value : file == "relation-types.yaml" ? Relations + text : text)));

    /// <summary>The minimal ontology without a file.</summary>
    public static Ontology Without(string file) =>
        Ontology.Load(Minimal.Where(pair => pair.Key != file).Select(pair => (pair.Key, pair.Value)));

    /// <summary>The minimal ontology with one more file.</summary>
    public static Ontology And(string file, string text) =>
        Ontology.Load(Minimal.Select(pair => (pair.Key, pair.Value)).Append((file, text)));
}
