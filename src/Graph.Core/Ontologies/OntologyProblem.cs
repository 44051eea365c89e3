namespace Graph.Core.Ontologies;

/// <summary>Something wrong in an ontology file.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Line">The line, from 1; 0 where it concerns the file as a whole.</param>
/// <param name="Entry">The code of the entry, or an empty string where it has none.</param>
/// <param name="Message">What is wrong, with the value quoted.</param>
/// <param name="Mend">What to do about it.</param>
public sealed record OntologyProblem(string File, int Line, string Entry, string Message, string Mend)
{
    /// <summary>File, line, entry, message and hint on one line.</summary>
    public override string ToString() =>
        $"{File}({Line}): {(Entry.Length == 0 ? "" : Entry + ": ")}{Message}. {Mend}{(Mend.EndsWith('?') ? "" : ".")}";
}
