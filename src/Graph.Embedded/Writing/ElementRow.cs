using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Time;
using Graph.Embedded.Calls;

namespace Graph.Embedded.Writing;

/// <summary>A version as the columns of a row.</summary>
internal sealed class ElementRow
{
    public required Numbered Element { get; init; }

    public long Id => Element.Id;

    public ElementVersion Version => Element.Version;

    /// <summary>The present version that it takes the place of, or null.</summary>
    public required ElementVersion? Old { get; init; }

    public required Rendering Rendering { get; init; }

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

    public Footing Footing => new(Id, Version.Key.Kind, Code, Version.IsLive, Shown, Rendering.Tie, Bounds.SortDate, E1, E2, E3);

    /// <summary>Binds the columns of <see cref="Columns.All"/> to the parameters after so many others.</summary>
    public void Bind(Statement statement, int others, long? origin)
    {
        var kind = Version.Key.Kind;
        var entity = Content as Entity;
        statement.Bind(others + 1, Id);
        statement.Bind(others + 2, Version.Key.Value);
        statement.Bind(others + 3, (long)kind);
        statement.Bind(others + 4, Shown ? 1L : 0L);
        statement.Bind(others + 5, Version.IsLive ? 1L : 0L);
        statement.Bind(others + 6, Shown && Columns.IsListed(kind) ? (long?)kind : null);
        statement.Bind(others + 7, Version.Recorded.Revision);
        statement.Bind(others + 8, (long)Version.Recorded.Version);
        statement.Bind(others + 9, (long)Ordinal);
        statement.Bind(others + 10, (long)Version.Operation);
        statement.Bind(others + 11, Rendering.Tie);
        statement.Bind(others + 12, Bounds.SortDate);
        statement.Bind(others + 13, (long)Bounds.StartFirst);
        statement.Bind(others + 14, (long)Bounds.StartLast);
        statement.Bind(others + 15, (long)Bounds.EndFirst);
        statement.Bind(others + 16, (long)Bounds.EndLast);
        statement.Bind(others + 17, DatedBy);
        statement.Bind(others + 18, Occurs);
        statement.Bind(others + 19, E1);
        statement.Bind(others + 20, E2);
        statement.Bind(others + 21, E3);
        statement.Bind(others + 22, Code);
        statement.Bind(others + 23, entity?.Name);
        statement.Bind(others + 24, (Content as Fact)?.Confidence);
        statement.Bind(others + 25, (Content as Stance)?.Score);
        statement.Bind(others + 26, (Content as Claim)?.Number);
        statement.Bind(others + 27, (Content as Place)?.Latitude);
        statement.Bind(others + 28, (Content as Place)?.Longitude);
        statement.Bind(others + 29, Rendering.Tag);
        statement.Bind(others + 30, Mark);
        statement.Bind(others + 31, Rendering.Sort);
        statement.Bind(others + 32, Rendering.AllNames);
        statement.Bind(others + 33, origin);
        statement.Bind(others + 34, Merged);
        statement.Bind(others + 35, Version.IsRedacted ? 1L : 0L);
        statement.Bind(others + 36, Version.Reason);
        statement.Bind(others + 37, StoredVersion.Text(Version.Retracted));
        statement.Bind(others + 38, Rendering.Body);
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
