using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Time;
using Graph.Embedded.Query;
using Graph.Embedded.Schema;
using Graph.Embedded.Sqlite;
using Graph.Embedded.Write.Indexes;

namespace Graph.Embedded.Write;

/// <summary>A version as the columns of a row.</summary>
internal sealed class ElementRow
{
    public required StoredElement Element { get; init; }

    public long Id => Element.Id;

    public ElementVersion Version => Element.Version;

    /// <summary>The present version that it takes the place of, or null.</summary>
    public required ElementVersion? Old { get; init; }

    public required IndexedContent Rendering { get; init; }

    /// <summary>The number of the entry in the change log, within its batch.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Whether what a citation supports is live; true for everything else.</summary>
    public required bool SupportsLive { get; init; }

    /// <summary>Its time, or its event's where it is placed in time by one.</summary>
    public required Bounds Bounds { get; init; }

    public required long? DatedBy { get; init; }

    public long? E1 { get; init; }

    public long? E2 { get; init; }

    public long? E3 { get; init; }

    public required long? Merged { get; init; }

    private Element Content => Version.Content;

    private bool Shown => Version.IsLive && SupportsLive;

    public IndexState Footing => new(Id, Version.Key.Kind, Code, Version.IsLive, Shown, Rendering.Tie, Bounds.SortDate, E1, E2, E3);

    /// <summary>Binds the columns of <see cref="Columns.All"/> to the parameters after so many others.</summary>
    public void Bind(PreparedCommand command, int others, long? origin)
    {
        var kind = Version.Key.Kind;
        var entity = Content as Entity;
        command.Bind(others + 1, Id);
        command.Bind(others + 2, Version.Key.Value);
        command.Bind(others + 3, (long)kind);
        command.Bind(others + 4, Shown ? 1L : 0L);
        command.Bind(others + 5, Version.IsLive ? 1L : 0L);
        command.Bind(others + 6, Shown && Columns.IsListed(kind) ? (long?)kind : null);
        command.Bind(others + 7, Version.Recorded.Revision);
        command.Bind(others + 8, (long)Version.Recorded.Version);
        command.Bind(others + 9, (long)Ordinal);
        command.Bind(others + 10, (long)Version.Operation);
        command.Bind(others + 11, Rendering.Tie);
        command.Bind(others + 12, Bounds.SortDate);
        command.Bind(others + 13, (long)Bounds.StartFirst);
        command.Bind(others + 14, (long)Bounds.StartLast);
        command.Bind(others + 15, (long)Bounds.EndFirst);
        command.Bind(others + 16, (long)Bounds.EndLast);
        command.Bind(others + 17, DatedBy);
        command.Bind(others + 18, Occurs);
        command.Bind(others + 19, E1);
        command.Bind(others + 20, E2);
        command.Bind(others + 21, E3);
        command.Bind(others + 22, Code);
        command.Bind(others + 23, entity?.Name);
        command.Bind(others + 24, (Content as Fact)?.Confidence);
        command.Bind(others + 25, (Content as Stance)?.Score);
        command.Bind(others + 26, (Content as Claim)?.Number);
        command.Bind(others + 27, (Content as Place)?.Latitude);
        command.Bind(others + 28, (Content as Place)?.Longitude);
        command.Bind(others + 29, Rendering.Tag);
        command.Bind(others + 30, Mark);
        command.Bind(others + 31, Rendering.Sort);
        command.Bind(others + 32, Rendering.AllNames);
        command.Bind(others + 33, origin);
        command.Bind(others + 34, Merged);
        command.Bind(others + 35, Version.IsRedacted ? 1L : 0L);
        command.Bind(others + 36, Version.Reason);
        command.Bind(others + 37, VersionMapper.Text(Version.Retracted));
        command.Bind(others + 38, Rendering.Body);
    }

    private string? Code => Content switch
    {
        Actor actor => actor.Type,
        Place place => place.Type,
        Process process => process.Type,
        Event happened => happened.Type,
        Source source => source.Type,
        Relation relation => relation.Type,
        Participation participation => participation.Role,
        Engagement engagement => engagement.Role,
        Stance stance => stance.Position,
        _ => null,
    };

    private string? Mark => Content switch
    {
        Source source => source.Reliability,
        Claim claim => claim.Polarity.ToString(),
        _ => null,
    };

    private long? Occurs => Content switch
    {
        Event or Claim or Participation => 1,
        Relation { From.Kind: Kind.Event } or Relation { To.Kind: Kind.Event } => 1,
        Fact => 0,
        _ => null,
    };
}
