package mien.evaluation;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Supplier;

/** Writes HTML; every text put in is escaped. */
public final class HtmlWriter {
  private static final String STYLE =
      """
      :root { color: #2b3440; background: #fff; font: 15px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif }
      body { margin: 0 } main { max-width: 56rem; margin: 3rem auto; padding: 0 1.5rem }
      h1 { font-weight: 600; font-size: 2rem; margin: 0 } h1 small { font-weight: 400; color: #6b7684; font-size: 1.2rem }
      h2 { font-weight: 600; font-size: 1.15rem; margin: 2.6rem 0 .7rem; padding-top: .9rem; border-top: 1px solid #e3e7ec; break-after: avoid }
      .lead, .note, figcaption, summary { color: #6b7684 } .lead { margin: .2rem 0 1.6rem }
      .tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: .9rem }
      .tiles div { background: #f4f6f9; border-radius: 8px; padding: .9rem 1rem; print-color-adjust: exact }
      .tiles b { display: block; font-size: 1.55rem; font-weight: 600; color: #1d4e78 }
      .tiles span, .tiles small { display: block } .tiles small { color: #6b7684 }
      table { border-collapse: collapse; margin: .5rem 0; font-variant-numeric: tabular-nums; break-inside: avoid }
      th { font-weight: 500; color: #6b7684; border-bottom: 1px solid #c9d0d9 } th, td { padding: .28rem 1.1rem .28rem 0; text-align: right; white-space: nowrap }
      th:first-child, td:first-child { text-align: left } tbody + tbody td { color: #6b7684 } tbody + tbody tr:first-child td { border-top: 1px solid #e3e7ec }
      figure { margin: .6rem 0; break-inside: avoid } figcaption { font-size: .9rem } summary { cursor: pointer; margin-top: .6rem }
      .pair { display: flex; flex-wrap: wrap; gap: 0 2.2rem; align-items: center } .pair figure { flex: none }
      td i { display: block; width: 9rem; height: .8rem; margin-left: 1rem; position: relative; background: #f4f6f9; print-color-adjust: exact }
      td i::before { content: ""; position: absolute; left: var(--low); width: calc(var(--high) - var(--low)); top: .3rem; height: .2rem; background: #9db8cf }
      td i::after { content: ""; position: absolute; left: calc(var(--rate) - 1px); width: 3px; height: 100%; background: #1d4e78 }
      @media (max-width: 40rem) { .tiles { grid-template-columns: 1fr 1fr } .pair { display: block } table { display: block; overflow-x: auto } }
      """;

  private final StringBuilder page = new StringBuilder();

  public void begin(String title) {
    add("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">");
    add("<meta name=\"viewport\" content=\"width=device-width\"><title>%s</title>", title);
    page.append("<style>").append(STYLE).append("</style>");
    add("</head><body><main>");
  }

  public String end() {
    add("</main></body></html>");
    return page.toString();
  }

  /** Appends HTML with texts put in for each {@code %s}. */
  public void add(String html, String... texts) {
    Object[] escaped = new Object[texts.length];
    for (int i = 0; i < texts.length; i++) {
      escaped[i] = escaped(texts[i]);
    }
    page.append(texts.length == 0 ? html : html.formatted(escaped)).append('\n');
  }

  public void section(String title) {
    add("<h2>%s</h2>", title);
  }

  /**
   * @param width in CSS pixels
   * @param picture draws the picture, as a data URI; a headless Java may lack the libraries for the
   *     text in it
   */
  public void figure(int width, Supplier<String> picture, String caption) {
    String uri;
    try {
      uri = picture.get();
    } catch (LinkageError e) {
      add("<p>A picture is missing here: this machine's Java cannot draw text. (%s)</p>", caption);
      return;
    }
    add(
        "<figure><img width=\"%s\" alt=\"%s\" src=\"%s\"><figcaption>%s</figcaption></figure>",
        Integer.toString(width), caption, uri, caption);
  }

  public void open(String... columns) {
    open(List.of(columns));
  }

  /** Begins a table. */
  public void open(List<String> columns) {
    add("<table><thead><tr>");
    columns.forEach(column -> add("<th>%s</th>", column));
    add("</tr></thead><tbody>");
  }

  /** Sets the rows that follow apart. */
  public void rule() {
    add("</tbody><tbody>");
  }

  public void row(String... cells) {
    row(List.of(cells));
  }

  public void row(List<String> cells) {
    add("<tr>");
    cells.forEach(cell -> add("<td>%s</td>", cell));
    add("</tr>");
  }

  /** A row that ends in a picture of the share and its interval, from 0 to 100 %. */
  void row(List<String> cells, Proportion share) {
    add("<tr>");
    cells.forEach(cell -> add("<td>%s</td>", cell));
    add(
        "<td><i style=\"--low: %s; --rate: %s; --high: %s\"></i></td></tr>",
        Figures.percentOfWidth(share.low()),
        Figures.percentOfWidth(share.of() == 0 ? 0 : share.rate()),
        Figures.percentOfWidth(share.high()));
  }

  public void close() {
    add("</tbody></table>");
  }

  /** A picture as PNG, to stand in the page itself. */
  public static String dataUri(BufferedImage image) {
    return Charts.dataUri(image);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
