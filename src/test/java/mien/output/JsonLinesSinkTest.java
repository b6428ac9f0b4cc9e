package mien.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.Pose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesSinkTest {
  @TempDir Path folder;

  @Test
  void firstLineIsTheSessionThenOneObjectAFrame() throws IOException {
    Path file = folder.resolve("rows.jsonl");
    Path video = Files.writeString(folder.resolve("abc.mp4"), "abc");
    Provenance session =
        new Provenance(
            Provenance.FORMAT,
            "mien test",
            new Provenance.Part("net", null),
            Map.of("detector", "haar"),
            Provenance.Part.of(video));
    try (JsonLinesSink sink = new JsonLinesSink(file, session)) {
      sink.accept(Results.frame(0, 0, Results.face(3, Emotion.SADNESS, true)));
      Pose pose = new Pose(-3.4, 12.6, 0);
      sink.accept(Results.frame(0, 0, new Face(1, new FaceBox(1, 2, 3, 4), 1, pose, null)));
      sink.accept(Results.frame(1, 40));
      Frame looped = Results.frame(2, 80).frame().at(372, 19_480_000);
      FaceBox like = new FaceBox(5, 6.04, 7, 8);
      sink.accept(new FrameResult(looped, List.of(), List.of(like)));
    }
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(5);
    assertThat(lines.get(4))
        .startsWith("{\"frame\":3,\"timestamp\":0.08,")
        .endsWith("\"faces\":[],\"doubtful\":[[5.0,6.0,7.0,8.0]]}");
    ObjectMapper mapper = new ObjectMapper();
    JsonNode head = mapper.readTree(lines.get(0)).get("session");
    assertThat(head.at("/source/name").asText()).isEqualTo("abc.mp4");
    // The SHA-256 of "abc" as FIPS 180-2, appendix B.1, gives it.
    assertThat(head.at("/source/sha256").asText())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(head.get("model").has("sha256")).isFalse();
    assertThat(head.at("/settings/detector").asText()).isEqualTo("haar");

    JsonNode face = mapper.readTree(lines.get(1)).at("/faces/0");
    assertThat(face.get("id").asInt()).isEqualTo(3);
    assertThat(face.get("box")).hasToString("[1.0,2.0,3.3,4.0]");
    assertThat(face.get("confidence").asDouble()).isEqualTo(0.9);
    assertThat(face.at("/scores/sadness").asDouble()).isEqualTo(0.7);
    assertThat(face.at("/smooth/anger").asDouble()).isEqualTo(0.05);
    assertThat(face.get("label").asText()).isEqualTo("sadness");
    assertThat(face.get("uncertain").asBoolean()).isTrue();
    assertThat(face.has("pose")).isFalse();
    assertThat(mapper.readTree(lines.get(2)).at("/faces/0/pose"))
        .hasToString("{\"roll\":-3,\"yaw\":13,\"pitch\":0}");
    assertThat(lines.get(3))
        .isEqualTo(
            "{\"frame\":2,\"timestamp\":0.04,\"duration\":0.0,\"pts_us\":40000,\"faces\":[]}");
  }
}
