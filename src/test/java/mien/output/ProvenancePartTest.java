package mien.output;

import static org.assertj.core.api.Assertions.assertThat;

import mien.output.Provenance.Part;
import org.junit.jupiter.api.Test;

class ProvenancePartTest {

  /** No system has a path with this letter; Windows has none with the colon of camera:0. */
  @Test
  void whatIsNoPathKeepsItsNameAlone() {
    assertThat(Part.of("rtsp://user:secret@host/door\0")).isEqualTo(new Part("door\0", null));
    assertThat(Part.of("camera:\0")).isEqualTo(new Part("camera:\0", null));
  }

  @Test
  void aCameraIsCalledAsTheUserCalledIt() {
    assertThat(Part.of("camera:0")).isEqualTo(new Part("camera:0", null));
  }
}
