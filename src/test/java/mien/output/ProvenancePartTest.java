package mien.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mien.output.Provenance.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvenancePartTest {

  /** No system has a path with this letter; Windows has none with the colon of camera:0. */
  @Test
  void whatIsNoPathKeepsItsNameAlone() {
    assertThat(Part.of("rtsp://user:secret@host/door\0")).isEqualTo(new Part("door\0", null));
    assertThat(Part.of("camera:\0")).isEqualTo(new Part("camera:\0", null));
  }

  @Test
  void aStreamsPasswordIsNoPartOfItsName() {
    assertThat(Part.of("rtsp://user:secret@host")).isEqualTo(new Part("host", null));
    assertThat(Part.of("http://host/door?token=secret")).isEqualTo(new Part("door", null));
  }

  @Test
  void aCameraIsCalledAsTheUserCalledIt() {
    assertThat(Part.of("camera:0")).isEqualTo(new Part("camera:0", null));
  }

  @Test
  void aFolderOfPicturesIsKnownByTheirNamesAndContents(@TempDir Path folder) throws IOException {
    Path second = Files.writeString(folder.resolve("p10.png"), "second");
    Files.writeString(folder.resolve("p9.png"), "first");
    Part made = Part.of(folder);
    assertThat(made.name()).isEqualTo(folder.getFileName().toString());
    assertThat(made.sha256()).hasSize(64);

    Files.writeString(folder.resolve("notes.txt"), "no picture");
    assertThat(Part.of(folder)).as("with something else in it").isEqualTo(made);
    Files.writeString(second, "other");
    assertThat(Part.of(folder)).as("with a changed picture").isNotEqualTo(made);
    Files.writeString(second, "second");
    assertThat(Part.of(folder)).as("as it was").isEqualTo(made);
    Files.move(second, folder.resolve("p8.png"));
    assertThat(Part.of(folder)).as("in another order").isNotEqualTo(made);
    Files.delete(folder.resolve("p8.png"));
    assertThat(Part.of(folder)).as("with one less").isNotEqualTo(made);
  }

  @Test
  void aFolderWithoutPicturesHasNoHash(@TempDir Path folder) {
    assertThat(Part.of(folder).sha256()).isNull();
  }
}
