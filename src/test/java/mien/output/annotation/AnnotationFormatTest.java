package mien.output.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.w3c.dom.Document;
import org.w3c.dom.Element;

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

  private static List<Element> elements(Document document, String name) {
    var nodes = document.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  @Test
  void textGridCoversTheWholeTime() throws IOException {
    List<String> lines =
        Files.readAllLines(written(AnnotationFormat.TEXTGRID)).stream()
            .map(String::strip)
            .filter(line -> line.startsWith("text") || line.startsWith("xmax"))
            .toList();
    assertThat(lines)
        .containsExactly(
            "xmax = 5.000000",
            "xmax = 5.000000",
            "xmax = 0.500000",
            "text = \"\"",
            "xmax = 1.500000",
            "text = \"happiness\"",
            "xmax = 2.250400",
            "text = \"uncertain\"",
            "xmax = 5.000000",
            "text = \"\"",
            "xmax = 5.000000",
            "xmax = 1.500000",
            "text = \"\"",
            "xmax = 2.000000",
            "text = \"fear\"",
            "xmax = 5.000000",
            "text = \"\"");
    assertThat(Files.readString(folder.resolve("a.TextGrid")))
        .contains("name = \"Ann <\"\"x\"\"> & --> Bob\"");
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
    Path file = written(AnnotationFormat.BORIS);
    try (var zip = new ZipFile(file.toFile())) {
      String strings = text(zip, "xl/sharedStrings.xml");
      assertThat(strings)
          .contains("time", "subject", "code", "modifier", "comment", "happiness", "uncertain");
      String sheet = text(zip, "xl/worksheets/sheet1.xml");
      assertThat(sheet.split("<row ", -1)).hasSize(1 + 1 + 6);
      assertThat(sheet).contains("<v>0.5</v>", "<v>2.25</v>");
    }
  }

  private static String text(ZipFile zip, String entry) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
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
