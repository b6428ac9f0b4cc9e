package mien.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.WindowEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.swing.JFrame;
import javax.swing.JList;
import javax.swing.JTextArea;
import javax.swing.ListCellRenderer;
import javax.swing.SwingUtilities;
import mien.Eventually;
import mien.analysis.Engine;
import mien.analysis.Engines;
import mien.analysis.Parts;
import mien.files.PendingFile;
import mien.review.Library;
import mien.review.ProjectFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Needs a display, and runs under a virtual one. */
class FolderWindowTest {
  @TempDir Path folder;
  private FolderWindow opened;
  private JFrame window;

  @BeforeEach
  void aFolderOfFour() throws Exception {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display");
    SyntheticReview reviewed = new SyntheticReview(folder, 320, 240, 2, 4);
    ProjectFile.write(reviewed.project(), reviewed.projectFile());
    Path damaged = video("damaged.mp4");
    Files.writeString(ProjectFile.beside(damaged), "no project");
    Path analysed = video("analysed.mp4");
    Files.copy(
        ProjectFile.rowsBeside(folder.resolve("interview.mp4")), ProjectFile.rowsBeside(analysed));
    List<Path> videos =
        Stream.of("interview.mp4", "damaged.mp4", "analysed.mp4", "new.mp4")
            .map(folder::resolve)
            .toList();
    video("new.mp4");
    SwingUtilities.invokeAndWait(
        () -> {
          opened = FolderWindow.open(new Library(videos, null, Engines.unused()));
          window = opened.window();
        });
  }

  private Path video(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "not really a video: " + name);
  }

  @Test
  void showsHowFarEachVideoIs() throws Exception {
    Eventually.until(() -> list().isShowing() && list().getWidth() > 0);
    BufferedImage picture =
        new BufferedImage(window.getWidth(), window.getHeight(), BufferedImage.TYPE_INT_RGB);
    SwingUtilities.invokeAndWait(() -> window.getContentPane().paint(picture.createGraphics()));
    String wanted = System.getProperty("mien.screenshots"); // for whoever wants to look
    if (wanted != null) {
      PendingFile.write(Path.of(wanted, "folder.png"), picture);
    }
    assertThat(Arrays.stream(picture.getRGB(0, 0, 700, 300, null, 0, 700)).distinct().count())
        .isGreaterThan(20); // texts are smooth
    assertThat(list().getModel().getSize()).isEqualTo(4);
    close();
  }

  @Test
  void saysWhyAVideoCannotBeOpened() throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          list().setSelectedIndex(1);
          list().getActionMap().get("open").actionPerformed(new ActionEvent(list(), 0, "open"));
        });
    Eventually.until(() -> text().contains("damaged.mien.jsonl"));
    close();
  }

  @Test
  void whatIsReviewedStaysOpenWithoutTheList() throws Exception {
    SyntheticReview drawn = new SyntheticReview(folder.resolve("other"), 320, 240, 1, 2);
    SwingUtilities.invokeAndWait(() -> opened.show(drawn.subject(drawn.project())));
    Window review =
        Stream.of(Window.getWindows())
            .filter(other -> other.isShowing() && other != window)
            .findFirst()
            .orElseThrow();

    SwingUtilities.invokeAndWait(window::dispose);
    Eventually.until(() -> !window.isDisplayable());
    SwingUtilities.invokeAndWait(() -> assertThat(opened.closed()).isNotDone());

    WindowEvent closing = new WindowEvent(review, WindowEvent.WINDOW_CLOSING);
    SwingUtilities.invokeAndWait(() -> review.dispatchEvent(closing));
    opened.closed().get(20, TimeUnit.SECONDS);
  }

  @Test
  void aVideoThatIsOpenComesToTheFrontInsteadOfOpeningTwice() throws Exception {
    SyntheticReview first = new SyntheticReview(folder, 320, 240, 2, 4);
    SwingUtilities.invokeAndWait(() -> opened.show(first.subject(first.project())));
    long windows = shown();
    SwingUtilities.invokeAndWait(
        () -> {
          list().setSelectedIndex(0);
          list().getActionMap().get("open").actionPerformed(new ActionEvent(list(), 0, "open"));
        });
    assertThat(text()).as("nothing is being opened").doesNotContain("interview.mp4");
    assertThat(shown()).isEqualTo(windows);
    for (Window other : Window.getWindows()) {
      if (other.isShowing() && other != window) {
        WindowEvent closing = new WindowEvent(other, WindowEvent.WINDOW_CLOSING);
        SwingUtilities.invokeAndWait(() -> other.dispatchEvent(closing));
      }
    }
    close();
  }

  @Test
  @Timeout(120)
  void closingTheListWaitsForNoAnalysisOnTheEventThread() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    Engine slow =
        new Engine(
            Path.of("unused.onnx"),
            List.of(),
            () -> {
              begun.countDown();
              try {
                mayEnd.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              throw new IllegalStateException("it comes too late");
            },
            path -> new Parts.Says(Path.of("anger")),
            (path, provider) -> (picture, faces) -> List.of(),
            true,
            Map.of());
    close();
    Library library = new Library(List.of(folder.resolve("new.mp4")), null, slow);
    SwingUtilities.invokeAndWait(
        () -> {
          opened = FolderWindow.open(library);
          window = opened.window();
          list().getActionMap().get("open").actionPerformed(new ActionEvent(list(), 0, "open"));
        });
    begun.await();
    SwingUtilities.invokeAndWait(window::dispose);
    SwingUtilities.invokeAndWait(() -> assertThat(opened.closed()).isNotDone());
    mayEnd.countDown();
    opened.closed().get(60, TimeUnit.SECONDS);
  }

  private static long shown() {
    return Stream.of(Window.getWindows()).filter(Window::isShowing).count();
  }

  private JList<?> list() {
    return find(window, JList.class);
  }

  /** The first component of a kind. */
  private static <T> @Nullable T find(Container in, Class<T> kind) {
    for (Component part : in.getComponents()) {
      if (kind.isInstance(part) && !(part instanceof ListCellRenderer)) {
        return kind.cast(part);
      }
      T inside = part instanceof Container container ? find(container, kind) : null;
      if (inside != null) {
        return inside;
      }
    }
    return null;
  }

  private String text() {
    return find(window, JTextArea.class).getText();
  }

  private void close() throws Exception {
    SwingUtilities.invokeAndWait(window::dispose);
    opened.closed().get(20, TimeUnit.SECONDS);
  }
}
