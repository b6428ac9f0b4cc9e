package mien.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mien.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenFaceTest {
  @TempDir Path folder;

  @Test
  void tellsWhoWasSeenWhenWithWhichLabel() throws Exception {
    Path csv = folder.resolve("rows.csv");
    Files.writeString(
        csv,
        """
        frame,face_id,timestamp,confidence,success,label,uncertain
        1,1,0.0,0.9,1,neutral,0
        2,1,0.5,0.9,1,happiness,0
        2,2,0.5,0.9,1,surprise,1
        3,1,1.0,0.9,1,happiness,0
        4,0,1.5,0,0,,
        """);

    List<SeenFace> seen = SeenFace.in(csv);

    assertThat(seen)
        .containsExactly(
            new SeenFace(1, 0, 1, 3, Map.of("happiness", 2, "neutral", 1)),
            new SeenFace(2, 0.5, 0.5, 1, Map.of("uncertain", 1)));
    assertThat(seen.get(0).labels().keySet()).containsExactly("happiness", "neutral");
  }

  @Test
  void saysThatThereAreNoRows() {
    assertThatThrownBy(() -> SeenFace.in(folder.resolve("none.csv")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("none.csv");
  }
}
