using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Graph.Server.Explorer;

/// <summary>HTML. Whatever is put into an interpolated one is escaped, unless it is HTML itself.</summary>
internal readonly record struct Html(string Text)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static Html Of(Writer writer) => new(writer.ToString());

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part.Text)));

    public static implicit operator Html(Writer writer) => Of(writer);

    public override string ToString() => Text;

    [InterpolatedStringHandler]
    internal readonly struct Writer(int literalLength, int holes)
    {
        private readonly StringBuilder _text = new(literalLength + (holes * 16));

        public void AppendLiteral(string markup) => _text.Append(markup);

        public void AppendFormatted(Html markup) => _text.Append(markup.Text);

        public void AppendFormatted(string? text) => _text.Append(Encoder.Encode(text ?? ""));

        public void AppendFormatted<T>(T value, string? format = null) where T : IFormattable =>
            _text.Append(Encoder.Encode(value.ToString(format, CultureInfo.InvariantCulture)));

        public override string ToString() => _text.ToString();
    }
}
