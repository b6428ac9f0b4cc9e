package mien.output.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import mien.core.Emotion;
import mien.core.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElanFileTest {
  @TempDir Path folder;

  private Path written(Map<Integer, String> names, Segment... segments) throws IOException {
    Path file = Files.createDirectories(folder.resolve("out")).resolve("a.eaf");
    Path media = folder.resolve("in").resolve("my clip.q7");
    ElanFile.write(new Annotations(media, 9_000_000, List.of(segments), names), file);
    return file;
  }

  @Test
  void writesTheWholeDocument() throws IOException {
    Path file =
        written(
            Map.of(),
            new Segment(2, 1_499_600, 2_000_400, null, 0.5),
            new Segment(1, -3_000, 1_500_000, Emotion.FEAR, 0.5),
            new Segment(1, 3_000_000, 3_000_400, Emotion.ANGER, 0.5)); // no millisecond long

    assertThat(Files.readString(file).replaceFirst(" DATE=\"[-+:0-9TZ]+\"", ""))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <ANNOTATION_DOCUMENT AUTHOR="Mien" FORMAT="3.0" VERSION="3.0" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xsi:noNamespaceSchemaLocation="http://www.mpi.nl/tools/elan/EAFv3.0.xsd">
              <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds">
                <MEDIA_DESCRIPTOR MEDIA_URL="%s" MIME_TYPE="unknown" \
            RELATIVE_MEDIA_URL="./../in/my clip.q7"/>
              </HEADER>
              <TIME_ORDER>
                <TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="0"/>
                <TIME_SLOT TIME_SLOT_ID="ts2" TIME_VALUE="1500"/>
                <TIME_SLOT TIME_SLOT_ID="ts3" TIME_VALUE="1500"/>
                <TIME_SLOT TIME_SLOT_ID="ts4" TIME_VALUE="2000"/>
              </TIME_ORDER>
              <TIER LINGUISTIC_TYPE_REF="emotion" PARTICIPANT="Face 1" TIER_ID="face1_emotion">
                <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" \
            TIME_SLOT_REF2="ts2"><ANNOTATION_VALUE>fear</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
              </TIER>
              <TIER LINGUISTIC_TYPE_REF="emotion" PARTICIPANT="Face 2" TIER_ID="face2_emotion">
                <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a2" TIME_SLOT_REF1="ts3" \
            TIME_SLOT_REF2="ts4"><ANNOTATION_VALUE>uncertain</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
              </TIER>
              <LINGUISTIC_TYPE GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="emotion" \
            TIME_ALIGNABLE="true"/>
            </ANNOTATION_DOCUMENT>\
            """
                .formatted(folder.resolve("in").resolve("my clip.q7").toUri()));
  }

  @Test
  void noNameSpoilsTheDocument() throws Exception {
    Path file =
        written(
            Map.of(1, "A\u0007\u0000n\uffffn \ud83d\ude00\n<&\""),
            new Segment(1, 0, 1_000_000, Emotion.FEAR, 0.5));

    assertThat(
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("TIER")
                .item(0)
                .getAttributes()
                .getNamedItem("PARTICIPANT")
                .getNodeValue())
        .isEqualTo("Ann \ud83d\ude00 <&\"");
  }
}
