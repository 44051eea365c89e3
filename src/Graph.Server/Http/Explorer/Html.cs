using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Graph.Server.Http.Explorer;

/// <summary>HTML. Whatever is put into an interpolated one is escaped, unless it is HTML itself.</summary>
internal readonly record struct Html(string Text)
{
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

        public void AppendFormatted(string? text) => Escape(text ?? "");

        public void AppendFormatted<T>(T value, string? format = null) where T : IFormattable =>
            Escape(value.ToString(format, CultureInfo.InvariantCulture));

        public override string ToString() => _text.ToString();

        /// <summary>
        /// What means something in text or in a quoted attribute. Not the framework's encoder: it would escape every line feed of a query.
        /// </summary>
        private void Escape(string text)
        {
            foreach (var c in text)
                _ = c switch
                {
                    '&' => _text.Append("&amp;"),
                    '<' => _text.Append("&lt;"),
                    '>' => _text.Append("&gt;"),
                    '"' => _text.Append("&quot;"),
                    '\'' => _text.Append("&#39;"),
                    _ => _text.Append(c),
                };
        }
    }
}
