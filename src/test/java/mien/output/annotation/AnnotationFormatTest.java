package mien.output.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import mien.SharedFiles;
import mien.core.Emotion;
import mien.core.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class AnnotationFormatTest {
  private static final Annotations ANNOTATIONS =
      new Annotations(
          Path.of("clips", "a & b.mp4"),
          5_000_000,
          List.of(
              new Segment(2, 1_500_000, 2_000_000, Emotion.FEAR, Double.NaN),
              new Segment(1, 500_000, 1_500_000, Emotion.HAPPINESS, 0.823),
              new Segment(1, 1_500_000, 2_250_400, null, 0.4)),
          Map.of(2, "Ann <\"x\"> & --> Bob"));

  @TempDir Path folder;

  private Path written(AnnotationFormat format) throws IOException {
    Path file = folder.resolve("a" + format.ending());
    format.write(ANNOTATIONS, file);
    return file;
  }

  @Test
  void elanFileFollowsItsSchema() throws Exception {
    Path file = written(AnnotationFormat.EAF);
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(SharedFiles.schema("EAFv3.0.xsd").toFile());
    assertThatCode(() -> schema.newValidator().validate(new StreamSource(file.toFile())))
        .doesNotThrowAnyException();
  }

  @Test
  void elanFileHasATierAFaceAndTimesInOrder() throws Exception {
    Document eaf =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(written(AnnotationFormat.EAF).toFile());
    List<Long> times =
        elements(eaf, "TIME_SLOT").stream()
            .map(slot -> Long.valueOf(slot.getAttribute("TIME_VALUE")))
            .toList();
    assertThat(times).containsExactly(500L, 1500L, 1500L, 1500L, 2000L, 2250L);
    assertThat(elements(eaf, "TIER"))
        .extracting(tier -> tier.getAttribute("TIER_ID"))
        .containsExactly("face1_emotion", "face2_emotion");
    assertThat(elements(eaf, "TIER").get(1).getAttribute("PARTICIPANT"))
        .isEqualTo("Ann <\"x\"> & --> Bob");
    assertThat(elements(eaf, "ANNOTATION_VALUE"))
        .extracting(Element::getTextContent)
        .containsExactly("happiness", "uncertain", "fear");
    assertThat(elements(eaf, "MEDIA_DESCRIPTOR").get(0).getAttribute("MEDIA_URL"))
        .startsWith("file:/")
        .endsWith("/clips/a%20&%20b.mp4");
  }

  private static List<Element> elements(Node inside, String name) {
    var nodes =
        inside instanceof Document document
            ? document.getElementsByTagName(name)
            : ((Element) inside).getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  @Test
  void textGridCoversTheWholeTime() throws IOException {
    assertThat(written(AnnotationFormat.TEXTGRID))
        .content()
        .isEqualTo(
            """
            File type = "ooTextFile"
            Object class = "TextGrid"

            xmin = 0
            xmax = 5.000000
            tiers? <exists>
            size = 2
            item []:
                item [1]:
                    class = "IntervalTier"
                    name = "Face 1"
                    xmin = 0
                    xmax = 5.000000
                    intervals: size = 4
            %s\
                item [2]:
                    class = "IntervalTier"
                    name = "Ann <""x""> & --> Bob"
                    xmin = 0
                    xmax = 5.000000
                    intervals: size = 3
            %s\
            """
                .formatted(
                    interval(1, "0.000000", "0.500000", "")
                        + interval(2, "0.500000", "1.500000", "happiness")
                        + interval(3, "1.500000", "2.250400", "uncertain")
                        + interval(4, "2.250400", "5.000000", ""),
                    interval(1, "0.000000", "1.500000", "")
                        + interval(2, "1.500000", "2.000000", "fear")
                        + interval(3, "2.000000", "5.000000", "")));
  }

  private static String interval(int number, String from, String to, String text) {
    String head = "        intervals [%d]:\n".formatted(number);
    String inside = "            ";
    return head
        + "%sxmin = %s\n%sxmax = %s\n".formatted(inside, from, inside, to)
        + "%stext = \"%s\"\n".formatted(inside, text);
  }

  /** A cue ends at an empty line, and what follows could be another one. */
  @ParameterizedTest
  @EnumSource(names = {"VTT", "SRT"})
  void aNameOfSeveralLinesStaysOnOne(AnnotationFormat format) throws IOException {
    String name = "Ann\r\n\n3\n00:00:09.000 --> 00:00:10.000\u2028\u2029Bob";
    Path file = folder.resolve("lines" + format.ending());
    format.write(
        new Annotations(
            Path.of("a.mp4"),
            5_000_000,
            List.of(new Segment(1, 0, 1_000_000, Emotion.FEAR, 0.5)),
            Map.of(1, name)),
        file);
    String text = Files.readString(file).replaceFirst("^WEBVTT\n\n", "");
    assertThat(text.split("-->", -1)).hasSize(2);
    assertThat(text.strip().lines()).hasSize(format == AnnotationFormat.VTT ? 2 : 3);
    assertThat(text)
        .contains("Ann 3 00:00:09.000", " Bob", "fear")
        .doesNotContain("\u2028", "\u2029");
  }

  @ParameterizedTest
  @EnumSource(names = {"EAF", "TEXTGRID", "VTT", "SRT"})
  void numbersAreWrittenAlikeInEveryCountry(AnnotationFormat format) throws IOException {
    List<String> here = Files.readAllLines(written(format));
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG")); // whose digits are others
    try {
      assertThat("%d".formatted(1)).isNotEqualTo("1");
      List<String> there = Files.readAllLines(written(format));
      assertThat(there.subList(3, there.size())).isEqualTo(here.subList(3, here.size()));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void webVttNamesTheFaceAndEscapesMarkup() throws IOException {
    assertThat(written(AnnotationFormat.VTT))
        .hasContent(
            """
            WEBVTT

            00:00:00.500 --> 00:00:01.500
            <v Face 1>happiness 0.82

            00:00:01.500 --> 00:00:02.250
            <v Face 1>uncertain

            00:00:01.500 --> 00:00:02.000
            <v Ann &lt;"x"&gt; &amp; --&gt; Bob>fear
            """);
  }

  @Test
  void subRipIsNumbered() throws IOException {
    assertThat(written(AnnotationFormat.SRT))
        .content()
        .startsWith("1\n00:00:00,500 --> 00:00:01,500\nFace 1: happiness 0.82\n\n2\n")
        .endsWith("3\n00:00:01,500 --> 00:00:02,000\nAnn <\"x\"> & → Bob: fear\n\n");
  }

  @Test
  void timesReachBeyondAnHour() {
    assertThat(SubtitleFile.time(10_984_999_600L, ',')).isEqualTo("03:03:05,000");
    assertThat(SubtitleFile.time(-40_000, '.')).isEqualTo("00:00:00.000");
  }

  @Test
  void borisSheetHasAStartAndAStopASegment() throws Exception {
    String ann = "Ann <\"x\"> & --> Bob";
    try (var zip = new ZipFile(written(AnnotationFormat.BORIS).toFile())) {
      assertThat(cells(zip))
          .containsExactly(
              List.of("time", "subject", "code", "modifier", "comment"),
              List.of("0.5", "Face 1", "happiness", "", "START"),
              List.of("1.5", "Face 1", "happiness", "", "STOP"),
              List.of("1.5", "Face 1", "uncertain", "", "START"),
              List.of("1.5", ann, "fear", "", "START"),
              List.of("2.0", ann, "fear", "", "STOP"),
              List.of("2.25", "Face 1", "uncertain", "", "STOP"));
    }
  }

  /** The cells of the first sheet, row by row. */
  private static List<List<String>> cells(ZipFile zip) throws Exception {
    List<String> strings =
        elements(xml(zip, "xl/sharedStrings.xml"), "si").stream()
            .map(Element::getTextContent)
            .toList();
    return elements(xml(zip, "xl/worksheets/sheet1.xml"), "row").stream()
        .map(
            row ->
                elements(row, "c").stream()
                    .map(
                        cell ->
                            cell.getAttribute("t").equals("s")
                                ? strings.get(Integer.parseInt(cell.getTextContent()))
                                : cell.getTextContent())
                    .toList())
        .toList();
  }

  private static Document xml(ZipFile zip, String entry) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(zip.getInputStream(zip.getEntry(entry)));
  }

  @Test
  void aVideoWithoutFacesIsWrittenToo() throws IOException {
    Annotations none = new Annotations(Path.of("a.mp4"), 1_000_000, List.of(), Map.of());
    for (AnnotationFormat format : AnnotationFormat.values()) {
      Path file = folder.resolve("none" + format.ending());
      format.write(none, file);
      assertThat(file).exists();
    }
  }
}
