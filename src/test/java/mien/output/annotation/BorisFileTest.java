package mien.output.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import mien.core.Emotion;
import mien.core.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BorisFileTest {
  @TempDir Path folder;

  private ZipFile written(Map<Integer, String> names, Segment... segments) throws IOException {
    Path file = folder.resolve("a.xlsx");
    BorisFile.write(new Annotations(Path.of("a"), 9_000_000, List.of(segments), names), file);
    return new ZipFile(file.toFile());
  }

  private static String text(ZipFile zip, String entry) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(entry))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What stands between the tags, row by row, texts in place of their numbers. */
  private static List<String> rows(ZipFile zip) throws IOException {
    List<String> strings =
        Pattern.compile("<si><t[^>]*>([^<]*)</t></si>")
            .matcher(text(zip, "xl/sharedStrings.xml"))
            .results()
            .map(found -> found.group(1))
            .toList();
    List<String> rows = new ArrayList<>();
    Pattern row = Pattern.compile("<row[^>]*>(.*?)</row>");
    Pattern cell = Pattern.compile("<c ([^>]*)><v>([^<]*)</v></c>");
    for (MatchResult r : row.matcher(text(zip, "xl/worksheets/sheet1.xml")).results().toList()) {
      rows.add(
          String.join(
              "|",
              cell.matcher(r.group(1))
                  .results()
                  .map(
                      c ->
                          c.group(1).contains("t=\"s\"")
                              ? strings.get(Integer.parseInt(c.group(2)))
                              : c.group(2))
                  .toList()));
    }
    return rows;
  }

  @Test
  void whatStopsComesBeforeWhatStartsAtTheSameMoment() throws IOException {
    try (ZipFile zip =
        written(
            Map.of(),
            new Segment(1, 1_000_000, 2_000_000, Emotion.FEAR, 0.5),
            new Segment(2, 0, 1_000_000, null, 0.5),
            new Segment(1, 2_000_000, 2_500_600, Emotion.ANGER, 0.5))) {
      assertThat(rows(zip))
          .containsExactly(
              "time|subject|code|modifier|comment",
              "0.0|Face 2|uncertain||START",
              "1.0|Face 2|uncertain||STOP",
              "1.0|Face 1|fear||START",
              "2.0|Face 1|fear||STOP",
              "2.0|Face 1|anger||START",
              "2.501|Face 1|anger||STOP");
    }
  }

  @Test
  void noNameSpoilsTheSheet() throws Exception {
    try (ZipFile zip =
        written(Map.of(1, "A\u0007nn <&\""), new Segment(1, 0, 1_000_000, Emotion.FEAR, 0.5))) {
      assertThat(
              DocumentBuilderFactory.newInstance()
                  .newDocumentBuilder()
                  .parse(zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")))
                  .getDocumentElement()
                  .getTextContent())
          .contains("Ann <&\"");
    }
  }
}
