package mien.ui.review;

import static mien.core.Emotion.HAPPINESS;
import static mien.core.Emotion.SADNESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JOptionPane;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import mien.Eventually;
import mien.core.Emotion;
import mien.core.Segment;
import mien.output.annotation.AnnotationFormat;
import mien.review.Edit;
import mien.review.Project;
import mien.review.ProjectFile;
import mien.ui.AllControls;
import mien.ui.KeyBindings;
import mien.ui.Theme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An analyst's work through mouse and keyboard; needs a display, and runs under a virtual one. */
class ReviewWindowTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The place of the report in the menu of exports, after the annotation formats and a table. */
  private static final int REPORT = AnnotationFormat.values().length + 1;

  @TempDir Path folder;
  private SyntheticReview drawn;
  private Robot robot;
  private ReviewWindow review;

  @BeforeEach
  void aDisplay() throws Exception {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display");
    robot = new Robot();
    drawn = new SyntheticReview(folder, 320, 240, 2, 12);
  }

  @Test
  void correctMergeUndoExportReopen() throws Exception {
    open(drawn.project());
    correct(1, 0, KeyEvent.VK_4, HAPPINESS);
    correct(1, 1, KeyEvent.VK_5, SADNESS);
    correct(2, 0, KeyEvent.VK_U, null);
    drag(1, segment(1, 1).endMicros(), -400_000);
    snapshot("corrected");

    clickSegment(1, 0);
    press(KeyEvent.VK_G);
    Eventually.until(() -> shown(JPopupMenu.class) != null);
    snapshot("same-person");
    press(KeyEvent.VK_DOWN);
    press(KeyEvent.VK_DOWN);
    press(KeyEvent.VK_ENTER);
    Eventually.until(() -> faces().equals(List.of(1, 2)));
    assertThat(project().face(1).orElseThrow().parts()).hasSize(2);
    press(KeyEvent.VK_Z, KeyEvent.VK_CONTROL);
    Eventually.until(() -> faces().equals(List.of(1, 2, 9)));
    press(KeyEvent.VK_Y, KeyEvent.VK_CONTROL);
    Eventually.until(() -> faces().equals(List.of(1, 2)));
    snapshot("merged");

    Project done = project();
    assertThat(export()).content().contains("TIER_ID=\"face1_emotion\"").doesNotContain("face9");
    assertThat(exportWithoutKeys(REPORT))
        .content()
        .contains("<h2>Face 1</h2>", "corrected by an analyst")
        .doesNotContain("Face 9");
    close();
    assertThat(ProjectFile.read(drawn.projectFile())).isEqualTo(done);

    open(ProjectFile.read(drawn.projectFile()));
    assertThat(segment(1, 0).label()).isEqualTo(HAPPINESS);
    snapshot("reopened");
    close();
  }

  @Test
  void closingAsksWhereTheLastChangeIsNotSaved() throws Exception {
    open(drawn.project());
    Project theirs = new Edit.Name(1, "Anna").apply(drawn.project());
    ProjectFile.write(theirs, drawn.projectFile());
    correct(1, 0, KeyEvent.VK_4, HAPPINESS);
    Eventually.until(() -> onEvents(() -> says(review.content(), "Not saved")));

    answer(JOptionPane.CANCEL_OPTION);
    assertThat(review.content().isShowing()).isTrue();
    answer(JOptionPane.OK_OPTION);
    review.closed().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(ProjectFile.read(drawn.projectFile())).isEqualTo(theirs);
  }

  private void answer(int answer) throws Exception {
    SwingUtilities.invokeLater(review::close);
    Eventually.until(() -> shown(JOptionPane.class) != null);
    onEvents(
        () -> {
          ((JOptionPane) shown(JOptionPane.class)).setValue(answer);
          return null;
        });
    Eventually.until(() -> shown(JOptionPane.class) == null);
  }

  private static boolean says(Component in, String words) {
    return in instanceof JLabel label && String.valueOf(label.getText()).startsWith(words)
        || in instanceof Container container
            && Arrays.stream(container.getComponents()).anyMatch(child -> says(child, words));
  }

  @Test
  void anotherFaceIsChosenWithTheArrowKeysAndPlusLooksCloser() throws Exception {
    open(drawn.project());
    assertThat(chosen()).isEqualTo(1);
    press(KeyEvent.VK_DOWN);
    Eventually.until(() -> chosen() == 2);
    press(KeyEvent.VK_DOWN);
    Eventually.until(() -> chosen() == 9);
    press(KeyEvent.VK_DOWN);
    press(KeyEvent.VK_UP);
    Eventually.until(() -> chosen() == 2);
    press(KeyEvent.VK_N);
    Eventually.until(() -> onEvents(() -> review.state().playhead()) > 0);
    assertThat(chosen()).isEqualTo(2);

    JComponent content = (JComponent) review.content();
    KeyStroke plus = KeyStroke.getKeyStroke('+');
    assertThat(KeyBindings.map(content).get(plus)).isEqualTo("closer");
    close();
  }

  private int chosen() throws Exception {
    return onEvents(() -> review.state().face().orElseThrow().id());
  }

  @Test
  void everyControlHasANameAndCanBeReachedWithTheKeyboard() throws Exception {
    open(drawn.project());
    assertThat(onEvents(() -> AllControls.nameless(review.content()))).isEmpty();
    assertThat(onEvents(() -> AllControls.outOfReach(review.content()))).isEmpty();
    Window window = onEvents(() -> SwingUtilities.getWindowAncestor(review.content()));
    assertThat(window.getIconImages()).as("Mien's sign").hasSize(3);
    close();
  }

  private void open(Project project) throws Exception {
    review = onEvents(() -> ReviewWindow.open(drawn.subject(project)));
    LanesView lanes = lanes();
    Eventually.until(() -> lanes.isShowing() && lanes.getWidth() > 100);
    click(onScreen(lanes, lanes.getWidth() / 2, lanes.getHeight() - 3));
  }

  private void close() throws Exception {
    SwingUtilities.invokeAndWait(review::close);
    review.closed().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  private Project project() throws Exception {
    return onEvents(() -> review.state().project());
  }

  private List<Integer> faces() throws Exception {
    return project().faces().stream().map(face -> face.id()).toList();
  }

  private Segment segment(int face, int index) throws Exception {
    return project().face(face).orElseThrow().analyst().segments().get(index);
  }

  private void correct(int face, int index, int key, @Nullable Emotion label) throws Exception {
    clickSegment(face, index);
    press(key);
    Eventually.until(() -> segment(face, index).label() == label);
  }

  private void clickSegment(int face, int index) throws Exception {
    Segment segment = segment(face, index);
    click(place(face, (segment.startMicros() + segment.endMicros()) / 2));
    Eventually.until(
        () -> onEvents(() -> review.state().selectedSegment().equals(Optional.of(segment))));
  }

  private void drag(int face, long edgeMicros, long byMicros) throws Exception {
    Point from = place(face, edgeMicros);
    Point to = place(face, edgeMicros + byMicros);
    robot.mouseMove(from.x, from.y);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.waitForIdle();
    robot.mouseMove((from.x + to.x) / 2, from.y);
    robot.waitForIdle();
    robot.mouseMove(to.x, to.y);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    long frame = 1_000_000 / 30;
    Eventually.until(
        () ->
            project().face(face).orElseThrow().analyst().segments().stream()
                .anyMatch(s -> Math.abs(s.endMicros() - edgeMicros - byMicros) < 2 * frame));
  }

  private Path export() throws Exception {
    press(KeyEvent.VK_E, KeyEvent.VK_CONTROL);
    Eventually.until(() -> shown(JPopupMenu.class) != null);
    snapshot("export");
    press(KeyEvent.VK_DOWN);
    press(KeyEvent.VK_ENTER);
    Eventually.until(() -> shown(JFileChooser.class) != null);
    File file = onEvents(() -> ((JFileChooser) shown(JFileChooser.class)).getSelectedFile());
    press(KeyEvent.VK_ENTER);
    Eventually.until(file::exists);
    Eventually.until(() -> shown(JFileChooser.class) == null);
    return file.toPath();
  }

  /** Without a window manager the focus does not come back from a dialog. */
  private Path exportWithoutKeys(int place) throws Exception {
    SwingUtilities.invokeLater(review::export);
    Eventually.until(() -> shown(JPopupMenu.class) != null);
    JMenuItem item = (JMenuItem) ((JPopupMenu) shown(JPopupMenu.class)).getSubElements()[place];
    SwingUtilities.invokeLater(item::doClick);
    Eventually.until(() -> shown(JFileChooser.class) != null);
    JFileChooser chooser = (JFileChooser) shown(JFileChooser.class);
    SwingUtilities.invokeLater(chooser::approveSelection);
    Eventually.until(chooser.getSelectedFile()::exists);
    return chooser.getSelectedFile().toPath();
  }

  private Point place(int face, long micros) throws Exception {
    return onEvents(
        () -> {
          int lane =
              review.state().project().faces().stream().map(f -> f.id()).toList().indexOf(face);
          LanesView lanes = lanes();
          double share = (double) micros / review.state().project().media().durationMicros();
          Point point =
              new Point(
                  (int) Math.round(share * lanes.getWidth()),
                  Theme.scaled(lane * LanePainter.HEIGHT + LanePainter.ANALYST_Y + 10));
          SwingUtilities.convertPointToScreen(point, lanes);
          return point;
        });
  }

  private Point onScreen(Component component, int x, int y) throws Exception {
    return onEvents(
        () -> {
          Point point = new Point(x, y);
          SwingUtilities.convertPointToScreen(point, component);
          return point;
        });
  }

  private void click(Point point) {
    robot.mouseMove(point.x, point.y);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    robot.waitForIdle();
  }

  /** Lets go at once, lest the key repeats on a busy machine. */
  private void press(int key, int... held) {
    Arrays.stream(held).forEach(robot::keyPress);
    robot.keyPress(key);
    robot.keyRelease(key);
    Arrays.stream(held).forEach(robot::keyRelease);
    robot.waitForIdle();
  }

  private LanesView lanes() throws Exception {
    return onEvents(() -> (LanesView) find(review.content(), LanesView.class));
  }

  /** A component of this kind that is on the screen. */
  private static @Nullable Component shown(Class<?> kind) {
    return Arrays.stream(Window.getWindows())
        .filter(Component::isShowing)
        .map(window -> find(window, kind))
        .filter(found -> found != null && found.isShowing())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Component find(Component in, Class<?> kind) {
    if (kind.isInstance(in)) {
      return in;
    }
    if (in instanceof Container container) {
      for (Component child : container.getComponents()) {
        Component found = find(child, kind);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Pictures of the steps, for whoever wants to look: {@code -Dmien.screenshots=FOLDER}. */
  private void snapshot(String name) throws Exception {
    String wanted = System.getProperty("mien.screenshots");
    if (wanted != null) {
      robot.waitForIdle();
      Files.createDirectories(Path.of(wanted));
      Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
      ImageIO.write(robot.createScreenCapture(screen), "png", new File(wanted, name + ".png"));
    }
  }

  private static <T> T onEvents(Callable<T> work) throws Exception {
    if (SwingUtilities.isEventDispatchThread()) {
      return work.call();
    }
    FutureTask<T> task = new FutureTask<>(work);
    SwingUtilities.invokeLater(task);
    return task.get();
  }
}
