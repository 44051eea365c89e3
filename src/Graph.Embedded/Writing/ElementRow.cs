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

    /// <summary>The place of the entry in the diary, within its batch.</summary>
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

    /// <summary>Binds the columns of <see cref="Columns.All"/> to the parameters from 1.</summary>
    public void Bind(Statement statement, long? origin)
    {
        var kind = Version.Key.Kind;
        var entity = Content as Entity;
        statement.Bind(1, Id);
        statement.Bind(2, Version.Key.Value);
        statement.Bind(3, (long)kind);
        statement.Bind(4, Shown ? 1L : 0L);
        statement.Bind(5, Version.IsLive ? 1L : 0L);
        statement.Bind(6, Shown && Columns.IsListed(kind) ? (long?)kind : null);
        statement.Bind(7, Version.Recorded.Place);
        statement.Bind(8, (long)Version.Recorded.Version);
        statement.Bind(9, (long)Ordinal);
        statement.Bind(10, (long)Version.Operation);
        statement.Bind(11, Rendering.Tie);
        statement.Bind(12, Bounds.SortDate);
        statement.Bind(13, (long)Bounds.StartFirst);
        statement.Bind(14, (long)Bounds.StartLast);
        statement.Bind(15, (long)Bounds.EndFirst);
        statement.Bind(16, (long)Bounds.EndLast);
        statement.Bind(17, DatedBy);
        statement.Bind(18, Occurs);
        statement.Bind(19, E1);
        statement.Bind(20, E2);
        statement.Bind(21, E3);
        statement.Bind(22, Code);
        statement.Bind(23, entity?.Name);
        statement.Bind(24, (Content as Fact)?.Confidence);
        statement.Bind(25, (Content as Stance)?.Score);
        statement.Bind(26, (Content as Claim)?.Number);
        statement.Bind(27, (Content as Place)?.Latitude);
        statement.Bind(28, (Content as Place)?.Longitude);
        statement.Bind(29, Rendering.Tag);
        statement.Bind(30, Mark);
        statement.Bind(31, Rendering.Sort);
        statement.Bind(32, Rendering.AllNames);
        statement.Bind(33, origin);
        statement.Bind(34, Merged);
        statement.Bind(35, Version.IsRedacted ? 1L : 0L);
        statement.Bind(36, Version.Reason);
        statement.Bind(37, StoredVersion.Text(Version.Retracted));
        statement.Bind(38, Rendering.Body);
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
