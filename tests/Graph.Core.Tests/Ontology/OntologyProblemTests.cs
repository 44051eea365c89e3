using Graph.Core.Ontologies;

namespace Graph.Core.Tests.Terms;

/// <summary>Each kind of mistake is found, at its line, with the way to mend it.</summary>
public class OntologyProblemTests
{
    private const string Good = "- code: TALKS\n  label: Talks\n  description: Some talks.\n";

    [Fact]
    public void A_sound_ontology_loads()
    {
        Assert.Equal("TALKS", OntologyFiles.With("event-types.yaml", Good).Terms(Vocabulary.EventType).Single().Code);
        Assert.Equal("NEAR",
            OntologyFiles.With("relation-types.yaml",
            "- {code: NEAR, label: near, symmetric: true, description: d, ends: [{from: PLACE, to: PLACE}]}").RelationTypes[^1].Code);
    }

    [Theory]
    [InlineData("event-types.yaml", Good + "- code: ROUND\n  lable: Round\n  label: Round\n  description: d", 5, "ROUND",
        "unknown property 'lable'", "Did you mean 'label'?")]
    [InlineData("event-types.yaml", Good + "- code: ROUND\n  label: Round", 4, "ROUND", "has no description", "Add 'description: …'")]
    [InlineData("event-types.yaml", Good + "- code: ROUND\n  label: Round\n  description: ' '", 6, "ROUND", "has no description",
        "Add 'description: …'")]
    [InlineData("event-types.yaml", "- code: ROUND\n  description: d", 1, "ROUND", "has no label", "Add 'label: …'")]
    [InlineData("event-types.yaml", "- code: ROUND\n  label: [a]\n  description: d", 2, "ROUND", "label is not a text", "on one line")]
    [InlineData("event-types.yaml", Good + Good, 4, "TALKS", "the code is taken", "Choose another")]
    [InlineData("event-types.yaml", "- label: Round\n  description: d", 1, "", "an entry has no code", "- code: CODE")]
    [InlineData("event-types.yaml", "- code: Round-1\n  label: Round\n  description: d", 1, "Round-1", "not spelled as codes are",
        "Use A-Z, 0-9 and _")]
    [InlineData("event-types.yaml", Good + "  parent: TALK", 4, "TALKS", "the parent 'TALK' does not exist", "Did you mean TALKS?")]
    [InlineData("event-types.yaml", Good + "  parent: TALKS", 4, "TALKS", "it lies below itself", "another parent")]
    [InlineData("event-types.yaml", Good + "  mappings: {CAMEO: ['046', '047']}", 4, "TALKS", "CAMEO has no code '047'",
        "external-codes.yaml")]
    [InlineData("event-types.yaml", Good + "  mappings: ['046']", 4, "TALKS", "the mappings name no scheme", "mappings: {CAMEO")]
    [InlineData("event-types.yaml", Good + "  parent: [TALKS]", 4, "TALKS", "parent is not a text", "on one line")]
    [InlineData("event-types.yaml", Good + "  mappings: {COPDAB: ['046']}", 4, "TALKS", "COPDAB has no code '046'", "external-codes.yaml")]
    [InlineData("event-types.yaml", Good
        + "  mappings: {CAMEO: ['046']}\n- code: ROUND\n  label: r\n  description: d\n  mappings: {CAMEO: '046'}", 8, "ROUND",
        "CAMEO '046' is mapped by TALKS too", "Leave it to one")]
    [InlineData("event-types.yaml", Good + "  mappings: {CAMEO: '046']}", 4, "", "not valid YAML", "Check indentation")]
    [InlineData("event-types.yaml", Good + "  label: Twice", 4, "", "not valid YAML", "Check indentation")]
    [InlineData("event-types.yaml", "TALKS:\n  label: Talks", 1, "", "does not hold a list", "- code: CODE")]
    [InlineData("event-types.yaml", "", 1, "", "does not hold a list", "- code: CODE")]
    [InlineData("event-types.yaml", Good + "- TALKS", 4, "", "'TALKS' is not an entry", "- code: CODE")]
    [InlineData("event-types.yaml", Good + "  score: 1", 4, "TALKS", "unknown property 'score'", "Known here: code, label")]
    [InlineData("positions.yaml", Good, 1, "TALKS", "has no score", "Add 'score: …'")]
    [InlineData("positions.yaml", Good + "  score: 1.5", 4, "TALKS", "score '1.5' is not a number from -1 to 1", "in that range")]
    [InlineData("positions.yaml", Good + "  score: high", 4, "TALKS", "score 'high' is not a number from -1 to 1", "in that range")]
    [InlineData("positions.yaml", Good + "  score: NaN", 4, "TALKS", "score 'NaN' is not a number from -1 to 1", "in that range")]
    [InlineData("roles.yaml", Good, 1, "TALKS", "the role is for nothing", "for: [PARTICIPATION, ENGAGEMENT]")]
    [InlineData("roles.yaml", Good + "  for: [PARTICIPATION, EVENT]", 4, "TALKS", "a role cannot be for 'EVENT'",
        "ENGAGEMENT for processes")]
    [InlineData("id-schemes.yaml", Good, 1, "TALKS", "has no pattern", "Add 'pattern: …'")]
    [InlineData("id-schemes.yaml", Good + "  pattern: '^[$'", 4, "TALKS", "cannot be used", "regular expression")]
    [InlineData("id-schemes.yaml", Good + "  pattern: '^(?=a)a$'", 4, "TALKS", "cannot be used", "without lookarounds")]
    [InlineData("id-schemes.yaml", Good + "  pattern: '[0-9]+'", 4, "TALKS", "does not match the whole identifier", "Begin it with ^")]
    [InlineData("id-schemes.yaml", Good + "  pattern: ^a$\n  url: https://example.org/", 5, "TALKS", "has no place for the identifier",
        "Put {value}")]
    [InlineData("external-codes.yaml", "- {scheme: A, code: '1', label: one}\n- {scheme: A, code: '1', label: one}", 2, "1",
        "the code is taken", "Choose another")]
    [InlineData("external-codes.yaml", "- {scheme: A, code: '1', label: one}\n- {scheme: B, code: '2', label: two, parent: '1'}", 2, "2",
        "the parent 'B 1' does not exist", "Did you mean")]
    [InlineData("external-codes.yaml", "- {code: '1', label: one}", 1, "1", "has no scheme", "Add 'scheme: …'")]
    public void Is_found_in_a_file_of_terms(string file, string text, int line, string entry, string message, string hint)
    {
        var problem = Assert.Single(Assert.Throws<OntologyException>(() => OntologyFiles.With(file, text)).Problems);

        Assert.Equal((file, line, entry), (problem.File, problem.Line, problem.Entry));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Contains(hint, problem.Mend, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("label: a, inverseLabel: b, ends: [{from: ACTOR, to: ACTOR}]", "has no description", "Add 'description: …'")]
    [InlineData("label: a, description: d, ends: [{from: ACTOR, to: ACTOR}]", "has no inverseLabel", "Add 'inverseLabel: …'")]
    [InlineData("label: a, inverseLabel: b, description: d", "it has no ends", "Add 'ends: [{from: EVENT, to: PLACE}]'")]
    [InlineData("label: a, inverseLabel: b, description: d, ends: [{from: ACTOR, to: PERSON}]", "'PERSON' is not a kind of entity",
        "ACTOR, PLACE, ISSUE, PROCESS, EVENT, SOURCE")]
    [InlineData("label: a, inverseLabel: b, description: d, ends: [{from: ACTOR, to: STANCE}]", "'STANCE' is not a kind of entity",
        "ACTOR, PLACE, ISSUE, PROCESS, EVENT, SOURCE")]
    [InlineData("label: a, inverseLabel: b, description: d, ends: [{from: ACTOR}]", "'' is not a kind of entity",
        "ACTOR, PLACE, ISSUE, PROCESS, EVENT, SOURCE")]
    [InlineData("label: a, inverseLabel: b, description: d, sign: 2, ends: [{from: ACTOR, to: ACTOR}]", "sign '2' is neither -1 nor 1",
        "Write -1 for hostile")]
    [InlineData("label: a, inverseLabel: b, description: d, symmetric: yes, ends: [{from: ACTOR, to: ACTOR}]",
        "symmetric 'yes' is neither true nor false", "Write 'symmetric: true'")]
    [InlineData("label: a, inverseLabel: b, description: d, structural: true, ends: [{from: ACTOR, to: ACTOR}]",
        "it is not one that the model reads", "Leave out 'structural'")]
    [InlineData("label: a, inverseLabel: b, description: d, parent: WITHIN, ends: [{from: ACTOR, to: ACTOR}]", "unknown property 'parent'",
        "Known here: code, label")]
    public void Is_found_in_relation_types(string properties, string message, string hint)
    {
        var exception = Assert.Throws<OntologyException>(
            () => OntologyFiles.With("relation-types.yaml", $"- {{code: NEAR, {properties}}}"));
        var problem = Assert.Single(exception.Problems);

        Assert.Equal(("relation-types.yaml", OntologyFiles.RelationLines + 1, "NEAR"), (problem.File, problem.Line, problem.Entry));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Contains(hint, problem.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void A_structural_relation_type_may_neither_be_missing_nor_unmarked()
    {
        const string Unmarked = "- {code: NEAR, label: a, inverseLabel: b, description: d, ends: [{from: PLACE, to: PLACE}]}";
        var missing = Assert.Throws<OntologyException>(() => Ontology.Load([("relation-types.yaml", Unmarked)])).Problems;
        var unmarked = Assert.Throws<OntologyException>(
            () => Ontology.Load([("relation-types.yaml", Unmarked.Replace("NEAR", "WITHIN", StringComparison.Ordinal))])).Problems;

        Assert.Contains(missing, problem => problem.Entry == "WITHIN" && problem.Message.Contains("is missing", StringComparison.Ordinal));
        Assert.Contains(unmarked, problem => problem.Entry == "WITHIN" && problem.Mend == "Add 'structural: true'");
    }

    [Fact]
    public void A_circle_is_found_at_each_of_its_entries_and_nowhere_else()
    {
        const string Circle = """
            - {code: A, label: a, description: d, parent: B}
            - {code: B, label: b, description: d, parent: C}
            - {code: C, label: c, description: d, parent: B}
            """;
        var problems = Assert.Throws<OntologyException>(() => OntologyFiles.With("event-types.yaml", Circle)).Problems;

        Assert.Equal([(2, "B"), (3, "C")], problems.Select(problem => (problem.Line, problem.Entry)));
        Assert.All(problems, problem => Assert.Equal("it lies below itself", problem.Message));
    }

    [Fact]
    public void All_problems_are_told_at_once_by_file_and_line()
    {
        const string Broken = "- code: A\n- code: b\n  label: b\n  description: d\n";
        var exception = Assert.Throws<OntologyException>(() => OntologyFiles.With("event-types.yaml", Broken));

        Assert.Equal([1, 1, 2], exception.Problems.Select(problem => problem.Line));
        Assert.Contains("3 problem(s)", exception.Message, StringComparison.Ordinal);
        Assert.Contains("event-types.yaml(1): A: has no description. Add 'description: …'.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_and_an_unknown_one_are_told()
    {
        var missing = Assert.Single(Assert.Throws<OntologyException>(() => OntologyFiles.Without("roles.yaml")).Problems);
        var unknown = Assert.Single(Assert.Throws<OntologyException>(() => OntologyFiles.And("rolls.yaml", "[]")).Problems);

        Assert.Equal(("roles.yaml", 0, "the file is missing"), (missing.File, missing.Line, missing.Message));
        Assert.Equal(("rolls.yaml", 0, "no vocabulary is read from this file"), (unknown.File, unknown.Line, unknown.Message));
    }

    [Fact]
    public void The_version_changes_with_the_content_and_not_with_line_ends()
    {
        var version = OntologyFiles.With("event-types.yaml", Good).Version;

        Assert.Matches("^[0-9a-f]{12}$", version);
        Assert.Equal(version, OntologyFiles.With("event-types.yaml", Good.ReplaceLineEndings("\r\n")).Version);
        Assert.NotEqual(version, OntologyFiles.With("event-types.yaml", Good.Replace("Some", "More", StringComparison.Ordinal)).Version);
    }
}
