package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsTableTest {

  @Test
  void tellsWhoWasSeenWhenWithWhichLabel(@TempDir Path folder) throws Exception {
    Path csv = folder.resolve("rows.csv");
    Files.writeString(
        csv,
        """
        frame,face_id,timestamp,confidence,success,label,uncertain
        1,1,0.0,0.9,1,neutral,0
        2,1,0.5,0.9,1,happiness,0
        2,2,0.5,0.9,1,surprise,0
        3,1,1.0,0.9,1,happiness,0
        4,0,1.5,0,0,,
        """);
    StringWriter text = new StringWriter();

    new RowsTable(csv).print(new PrintWriter(text));

    assertThat(text.toString().lines().map(line -> line.replaceAll(" {2,}", "|")))
        .containsExactly(
            "face|seen from|to|frames|labels",
            "1|0.0 s|1.0 s|3|happiness 67 %, neutral 33 %",
            "2|0.5 s|0.5 s|1|surprise 100 %");
  }
}
