package mien.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import mien.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class PendingFileTest {
  @TempDir Path folder;

  @Test
  void targetAppearsOnlyWhenCommitted() throws IOException {
    Path target = folder.resolve("new/rows.csv");
    try (PendingFile file = PendingFile.of(target)) {
      Files.writeString(file.part(), "whole");
      assertThat(target).doesNotExist();
      file.commit();
    }
    assertThat(target).hasContent("whole");
    assertThat(target.getParent()).isDirectoryContaining(p -> p.equals(target));
    assertThat(Files.list(target.getParent())).hasSize(1);
  }

  @Test
  void uncommittedLeavesAnOlderTargetAsItWas() throws IOException {
    Path target = Files.writeString(folder.resolve("rows.csv"), "older");
    try (PendingFile file = PendingFile.of(target)) {
      Files.writeString(file.part(), "half");
    }
    assertThat(target).hasContent("older");
    assertThat(Files.list(folder)).containsExactly(target);
  }

  @Test
  void replacesWhatAKilledRunLeft() throws IOException {
    Files.writeString(folder.resolve("rows.csv.part"), "left over");
    try (PendingFile file = PendingFile.of(folder.resolve("rows.csv"))) {
      assertThat(file.part()).isEmptyFile();
    }
  }

  @Test
  void anotherRunIsRefusedAndSpoilsNothing() throws IOException {
    Path target = folder.resolve("rows.csv");
    try (PendingFile first = PendingFile.of(target)) {
      Files.writeString(first.part(), "the first one's");
      for (Executable second :
          List.<Executable>of(
              () -> PendingFile.of(target).close(),
              () -> PendingFile.besideOlder(target).close())) {
        assertThatThrownBy(second::execute)
            .isInstanceOf(InputException.class)
            .hasMessage(
                target
                    + ".part is being written by another run: wait until that has ended, or write elsewhere.");
      }
      first.commit();
    }
    assertThat(target).hasContent("the first one's");
    assertThat(Files.list(folder)).containsExactly(target);
  }

  @Test
  void oneThatIsCommittedOrKeptLeavesTheNextRunsPartAlone() throws IOException {
    Path target = folder.resolve("rows.csv");
    PendingFile committed = PendingFile.of(target);
    committed.commit();
    PendingFile kept = PendingFile.of(target);
    committed.close();
    assertThat(kept.part()).exists();
    kept.keep();
    try (PendingFile third = PendingFile.of(target)) {
      kept.close();
      assertThat(third.part()).exists();
    }
    assertThat(Files.list(folder)).containsExactly(target);
  }

  @Test
  void saysWhereNothingCanBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> PendingFile.of(file.resolve("rows.csv")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("file/rows.csv");
  }

  @Test
  void saysThatANameIsTooLong() {
    assertThatThrownBy(() -> PendingFile.of(folder.resolve("x".repeat(252) + ".csv")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is too long for a file: give a shorter one");
  }

  @Test
  void aFolderIsNotReplaced() throws IOException {
    assertThatThrownBy(() -> PendingFile.of(folder))
        .isInstanceOf(InputException.class)
        .hasMessage(folder + " is a folder: name a file.");
  }

  /** As on Windows, where no file that is open can be replaced. */
  @Test
  void whatCannotBeReplacedLosesNothing() throws IOException {
    Path target = folder.resolve("rows.csv");
    try (PendingFile file = PendingFile.of(target)) {
      Files.writeString(file.part(), "whole");
      Files.createDirectories(target.resolve("in the way"));
      assertThatThrownBy(file::commit)
          .isInstanceOf(InputException.class)
          .hasMessageContainingAll(target.toString(), "close the program", "rows.csv.part");
    }
    assertThat(folder.resolve("rows.csv.part")).hasContent("whole");
  }

  @Test
  @EnabledOnOs(OS.WINDOWS)
  void refusesTheNamesOfDevices() {
    assertThatThrownBy(() -> PendingFile.of(folder.resolve("aux.csv")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("device");
  }

  @Test
  @EnabledOnOs(OS.WINDOWS)
  void saysThatAnotherProgramHoldsTheOlderFile() throws IOException {
    Path target = Files.writeString(folder.resolve("rows.csv"), "older");
    try (InputStream open = new FileInputStream(target.toFile());
        PendingFile file = PendingFile.of(target)) {
      Files.writeString(file.part(), "whole");
      assertThatThrownBy(file::commit)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("close the program");
      assertThat(open.read()).isEqualTo('o');
    }
    assertThat(folder.resolve("rows.csv.part")).hasContent("whole");
  }

  @Test
  void aPictureReadsBackAsWritten() throws IOException {
    BufferedImage picture = new BufferedImage(5, 3, BufferedImage.TYPE_3BYTE_BGR);
    picture.setRGB(4, 2, 0xff102030);
    Path target = folder.resolve("snap.png");
    PendingFile.write(target, picture);
    BufferedImage read = ImageIO.read(target.toFile());
    assertThat(read.getWidth()).isEqualTo(5);
    assertThat(read.getRGB(4, 2)).isEqualTo(0xff102030);
  }
}
