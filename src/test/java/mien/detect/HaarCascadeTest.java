package mien.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HaarCascadeTest {

  /** Bytedeco's jar for Windows brings no cascade, so the program must, and just this one. */
  @Test
  void comesWithTheProgramForEverySystem() throws Exception {
    try (InputStream in = HaarCascade.class.getResourceAsStream(HaarCascade.FILE)) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      assertThat(HexFormat.of().formatHex(hash))
          .isEqualTo("7b0c967d9abbdfbde025eb9c786947d151b6426040d07a8f9562ed8fd90724b4");
    }
  }
}
