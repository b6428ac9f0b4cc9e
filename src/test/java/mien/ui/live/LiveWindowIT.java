package mien.ui.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.event.ActionEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.swing.AbstractButton;
import javax.swing.Action;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JRootPane;
import javax.swing.KeyStroke;
import javax.swing.border.CompoundBorder;
import mien.core.CameraMode;
import mien.core.Emotion;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FrameResult;
import mien.core.InputException;
import mien.live.Choice;
import mien.live.Extent;
import mien.live.IdleControls;
import mien.live.LiveStatus;
import mien.live.Medium;
import mien.live.SessionReport;
import mien.live.SourceState;
import mien.render.Palette;
import mien.ui.AllControls;
import mien.ui.Texts;
import mien.ui.Theme;
import mien.ui.VideoPanel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drives the window through its actions and looks at what it paints. */
class LiveWindowIT {
  /** Nothing is reviewed. */
  private static final Reviewing NO_LIBRARY =
      new Reviewing(
          video -> {
            throw new InputException("There is no library of " + video + ".");
          },
          subject -> new Reviewing.Shown(CompletableFuture.completedFuture(null), () -> {}));

  @TempDir Path folder;
  private final Controls controls = new Controls();
  private LiveWindow window;

  @BeforeEach
  void open() {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display");
    window = LiveWindow.open(controls, NO_LIBRARY, folder.resolve("window.json"));
  }

  @AfterEach
  void close() throws Exception {
    if (window != null) {
      window.close();
      EventQueue.invokeAndWait(() -> {});
    }
  }

  @Test
  void showsFramesAndCountsThem() throws Exception {
    for (int i = 0; i < 5; i++) {
      show(i);
    }
    assertThat(window.display().items()).isEqualTo(5);
    assertThat(window.display().dropped()).isZero();
    assertThat(window.display().p50Millis()).isPositive();
    window.restartTimes();
    assertThat(window.display().items()).isZero();
  }

  @Test
  void paintsThePictureWithItsFaces() throws Exception {
    show(0);
    BufferedImage plain = onEventThread(this::picture);
    assertThat(count(plain, 0x99ddff)).as("box of face 1").isGreaterThan(200);
    act("mirror");
    BufferedImage mirrored = onEventThread(this::picture);
    assertThat(mirrored.getRGB(600, 300)).isNotEqualTo(plain.getRGB(600, 300));
  }

  @Test
  void saysThatLabelsGoToOtherPrograms() throws Exception {
    act("mirror"); // asks how things stand
    assertThat(texts()).contains("Camera on · nothing is stored");
    controls.published = true;
    act("mirror");
    assertThat(texts()).contains("Camera on · labels are passed on · nothing is stored");
    act("full");
    assertThat(texts()).contains("Camera on · labels are passed on · nothing is stored");
  }

  @Test
  void inASmallWindowTheSignIsSeenInWholeAndFiguresGo() throws Exception {
    controls.published = true;
    controls.rows = Path.of("a-recording-with-a-long-name.csv");
    act("mirror");
    assertThat(texts()).anyMatch(text -> text.endsWith(" dropped"));
    EventQueue.invokeAndWait(
        () -> {
          window.frame().setSize(WindowMemory.LEAST);
          window.frame().validate();
        });
    assertThat(texts()).noneMatch(text -> text.endsWith(" dropped"));
    JLabel sign =
        onEventThread(
            () ->
                all(JLabel.class, window.frame()).stream()
                    .filter(label -> String.valueOf(label.getText()).startsWith("Camera on"))
                    .findFirst()
                    .orElseThrow());
    assertThat(sign.getX() + sign.getWidth()).isLessThanOrEqualTo(sign.getParent().getWidth());
    assertThat(sign.getWidth()).isGreaterThanOrEqualTo(sign.getPreferredSize().width);
  }

  @Test
  void whatCannotBeOpenedIsNotShownWithTheOldPicture() throws Exception {
    show(0);
    act("mirror"); // asks how things stand
    controls.error = "It went wrong.";
    act("mirror");
    assertThat(onEventThread(() -> window.view().shown())).as("it broke off").isPresent();
    controls.source = "broken.mp4";
    controls.error = null;
    controls.state = SourceState.OPENING;
    act("mirror");
    assertThat(onEventThread(() -> window.view().shown())).as("not known yet").isPresent();
    controls.error = "It is broken.";
    act("mirror");
    assertThat(onEventThread(() -> window.view().shown())).isEmpty();
    assertThat(texts()).contains("No face in view");
  }

  @Test
  void labelsAndProbabilitiesCanBeHidden() throws Exception {
    show(0);
    long all = onEventThread(this::lettersInThePicture);
    act("labels");
    long withoutPercentages = onEventThread(this::lettersInThePicture);
    act("labels");
    assertThat(onEventThread(this::lettersInThePicture)).isZero();
    act("labels");
    assertThat(onEventThread(this::lettersInThePicture)).isEqualTo(all);
    assertThat(withoutPercentages).isPositive().isLessThan(all);

    assertThat(texts()).contains("Apparent expression");
    act("bars");
    assertThat(texts()).doesNotContain("Apparent expression");
    act("full");
    act("full");
    assertThat(texts()).doesNotContain("Apparent expression");
    act("bars");
    assertThat(texts()).contains("Apparent expression");
  }

  @Test
  void anAlertFramesThePictureForTheChosenEmotionAlone() throws Exception {
    Set<Emotion> shown =
        new SyntheticFaces(640, 480, 2)
            .frame(0).faces().stream()
                .map(Face::expression)
                .filter(said -> !said.uncertain())
                .map(Expression::label)
                .collect(Collectors.toSet());
    assertThat(shown).isNotEmpty();
    for (Emotion emotion : Emotion.ALL) {
      act("alert");
      show(0);
      assertThat(framed()).as("%s", emotion).isEqualTo(shown.contains(emotion));
      assertThat(texts()).contains("Alert: " + emotion.label());
      act("full");
      assertThat(texts()).as("the picture alone").contains("Alert: " + emotion.label());
      act("full");
    }
    act("alert");
    show(0);
    assertThat(texts()).noneMatch(text -> text != null && text.startsWith("Alert"));
    assertThat(framed()).as("none chosen").isFalse();
  }

  /** A white frame is not seen on white, unless it is lined. */
  @Test
  void anAlertsFrameStandsOutInALightWindowToo() throws Exception {
    act("theme");
    for (Emotion emotion : Emotion.ALL) {
      act("alert");
      show(0);
      if (framed()) {
        BufferedImage framed = onEventThread(() -> picture(aroundVideo()));
        int middle = framed.getHeight() / 2;
        assertThat(framed.getRGB(0, middle) & 0xffffff).isZero();
        assertThat(framed.getRGB(Theme.scaled(6), middle) & 0xffffff)
            .isEqualTo(Palette.DARK.of(emotion).getRGB() & 0xffffff);
      }
    }
  }

  private JComponent aroundVideo() {
    return (JComponent) all(VideoPanel.class, window.frame()).get(0).getParent();
  }

  private boolean framed() throws Exception {
    return onEventThread(() -> aroundVideo().getBorder() instanceof CompoundBorder);
  }

  @Test
  void twoFacesAreComparedSideBySide() throws Exception {
    for (int i = 0; i < 3; i++) {
      show(i);
    }
    int[] one = strip();
    act("compare");
    assertThat(Arrays.equals(strip(), one)).isFalse();
    act("compare");
    assertThat(Arrays.equals(strip(), one)).isTrue();
  }

  @Test
  void inASmallWindowThePictureHasTheRoom() throws Exception {
    show(0);
    assertThat(heightOf(TimelineStrip.class)).isGreaterThan(100);
    EventQueue.invokeAndWait(
        () -> {
          window.frame().setSize(640, 420);
          window.frame().validate();
        });
    controls.medium = new Medium(CameraMode.USUAL, 9_000_000, false);
    act("alert"); // a notice above the picture
    act("mirror"); // asks how things stand
    EventQueue.invokeAndWait(() -> window.frame().validate());
    assertThat(heightOf(VideoPanel.class)).isGreaterThan(180);
    assertThat(heightOf(TimelineStrip.class)).isZero();
  }

  private int heightOf(Class<? extends Component> type) throws Exception {
    return onEventThread(() -> all(type, window.frame()).get(0).getHeight());
  }

  private int[] strip() throws Exception {
    return onEventThread(
        () -> {
          TimelineStrip strip = all(TimelineStrip.class, window.frame()).get(0);
          int width = strip.getWidth();
          BufferedImage image =
              new BufferedImage(width, strip.getHeight(), BufferedImage.TYPE_INT_RGB);
          strip.paint(image.createGraphics());
          return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        });
  }

  private BufferedImage video() {
    return picture(all(VideoPanel.class, window.frame()).get(0));
  }

  private static BufferedImage picture(JComponent part) {
    BufferedImage image =
        new BufferedImage(part.getWidth(), part.getHeight(), BufferedImage.TYPE_INT_RGB);
    part.paint(image.createGraphics());
    return image;
  }

  private long lettersInThePicture() {
    return count(video(), Palette.DARK.text().getRGB() & 0xffffff);
  }

  @Test
  void whileRowsAreWrittenNumbersMarkEvents() throws Exception {
    press("typed 3"); // a French keyboard has no key for it
    controls.rows = Path.of("rows.csv");
    act("mirror"); // asks how things stand
    press("typed 3");
    assertThat(controls.calls).containsExactly("mark 3");
  }

  private void press(String key) throws Exception {
    JRootPane root = onEventThread(() -> window.frame().getRootPane());
    Object name =
        root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).get(KeyStroke.getKeyStroke(key));
    EventQueue.invokeAndWait(() -> root.getActionMap().get(name).actionPerformed(null));
  }

  @Test
  void actionsReachTheControls() throws Exception {
    show(0);
    act("pause");
    act("pause");
    act("step");
    act("snapshot");
    act("why");
    act("why");
    assertThat(controls.calls)
        .containsExactly(
            "pause true", "pause false", "step", "snapshot 0", "explain true", "explain false");
  }

  @Test
  void theCameraSignIsAlwaysThereAndTellsWhatIsStored() throws Exception {
    assertThat(texts()).contains("Camera on · nothing is stored");
    act("full");
    assertThat(texts()).contains("Camera on · nothing is stored");
    act("full");
    controls.rows = Path.of("folder", "rows.csv");
    controls.cameraOn = false;
    act("mirror");
    assertThat(texts()).contains("Camera off · storing rows in rows.csv");
    act("record");
    assertThat(controls.calls).containsExactly("stop recording");
  }

  /** Or the dialog would find the key's letter typed into its file's name. */
  @Test
  void recordingWaitsUntilItsKeyIsReleased() {
    assertThat(window.action("record").keys()).allMatch(KeyStroke::isOnKeyRelease);
  }

  @Test
  void everyControlHasANameAndCanBeReachedWithTheKeyboard() throws Exception {
    show(0);
    onEventThread(
        () -> {
          window.view().refreshFaces();
          return null;
        });
    List<Container> pages = new ArrayList<>(List.of(window.frame().getContentPane()));
    Texts texts = new Texts("mien.ui.texts", Locale.ROOT);
    CameraMode mode = CameraMode.USUAL;
    pages.add(onEventThread(() -> WelcomeSheet.make(null, texts, true).getContentPane()));
    pages.add(
        onEventThread(() -> CameraSheet.make(null, texts, mode, true, m -> {}).getContentPane()));
    pages.add(
        onEventThread(
            () ->
                SummarySheet.contents(
                    texts, new SessionReport(List.of(), 1, List.of(folder.resolve("a.csv"))))));
    for (Container page : pages) {
      assertThat(onEventThread(() -> AllControls.in(page))).isNotEmpty();
      assertThat(onEventThread(() -> AllControls.nameless(page))).isEmpty();
      assertThat(onEventThread(() -> AllControls.outOfReach(page))).isEmpty();
    }
  }

  @Test
  void everyButtonNamesItsShortcut() throws Exception {
    List<AbstractButton> buttons = onEventThread(() -> all(AbstractButton.class, window.frame()));
    List<String> tips =
        buttons.stream()
            .filter(button -> !(button.getParent() instanceof JComboBox))
            .map(JComponent::getToolTipText)
            .filter(tip -> tip != null)
            .toList();
    assertThat(tips).hasSize(14).allMatch(tip -> tip.endsWith(")"));
    assertThat(tips).contains("Pause, or go on (Space)", "Save the picture with its faces (S)");
    assertThat(onEventThread(() -> window.frame().getRootPane().getActionMap().allKeys()))
        .contains(
            "pause",
            "step",
            "mirror",
            "why",
            "snapshot",
            "record",
            "full",
            "theme",
            "help",
            "typed 1",
            "typed 9");
  }

  /** Why it runs there is told in English, and by the tooltip alone. */
  @Test
  void theStatusBarSaysInShortWhereTheNetworkRuns() throws Exception {
    assertThat(texts()).contains("Network on CPU");
    List<String> tips =
        onEventThread(
            () ->
                all(JLabel.class, window.frame()).stream()
                    .map(JComponent::getToolTipText)
                    .toList());
    assertThat(tips).anyMatch(tip -> tip != null && tip.startsWith("CPU (no NVIDIA driver)"));
  }

  @Test
  void theSoundButtonSaysWhereNothingCanBeHeard() throws Exception {
    act("mirror"); // asks how things stand
    assertThat(window.action("sound").isEnabled()).isFalse();
    assertThat(window.action("sound").getValue(Action.SHORT_DESCRIPTION))
        .isEqualTo("What plays has no sound (V)");
    controls.medium = new Medium(CameraMode.USUAL, 9_000_000, true);
    act("mirror");
    assertThat(window.action("sound").isEnabled()).isTrue();
    Object on = window.action("sound").getValue(Action.SMALL_ICON);
    act("sound");
    assertThat(window.action("sound").getValue(Action.SMALL_ICON)).isNotEqualTo(on);
  }

  @Test
  void remembersItsChoices() throws Exception {
    act("mirror");
    act("theme");
    act("close");
    assertThat(controls.calls).containsExactly("closed");
    WindowMemory memory = WindowMemory.load(folder.resolve("window.json"));
    assertThat(memory.mirrored()).isTrue();
    assertThat(memory.dark()).isFalse();
    assertThat(memory.width()).isPositive();
  }

  @Test
  void theWindowStaysUntilWhatWasRecordedIsFinished() throws Exception {
    controls.rows = Path.of("rows.csv");
    controls.stopped = new CompletableFuture<>();
    act("close");
    act("close");
    assertThat(controls.calls).containsExactly("stop recording");
    assertThat(window.frame().isShowing()).isTrue();

    controls.stopped.complete(null);
    EventQueue.invokeAndWait(() -> {});
    assertThat(controls.calls).containsExactly("stop recording", "closed");
    assertThat(window.frame().isShowing()).isFalse();
  }

  private void show(long index) throws Exception {
    window.sink().accept(new SyntheticFaces(640, 480, 2).frame(index));
    EventQueue.invokeAndWait(() -> {});
  }

  private void act(String id) throws Exception {
    EventQueue.invokeAndWait(() -> window.action(id).actionPerformed(new ActionEvent(this, 0, id)));
    EventQueue.invokeAndWait(() -> {}); // what it does later
  }

  private BufferedImage picture() {
    Container content = window.frame().getContentPane();
    BufferedImage image =
        new BufferedImage(content.getWidth(), content.getHeight(), BufferedImage.TYPE_INT_RGB);
    content.paint(image.getGraphics());
    return image;
  }

  private List<String> texts() throws Exception {
    return onEventThread(
        () ->
            all(JLabel.class, window.frame()).stream()
                .filter(Component::isShowing)
                .map(JLabel::getText)
                .toList());
  }

  private static long count(BufferedImage image, int rgb) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(pixels).filter(p -> (p & 0xffffff) == rgb).count();
  }

  private static <T> List<T> all(Class<T> type, Container in) {
    List<T> found = new ArrayList<>();
    for (Component part : in.getComponents()) {
      if (type.isInstance(part)) {
        found.add(type.cast(part));
      }
      if (part instanceof Container container) {
        found.addAll(all(type, container));
      }
    }
    return found;
  }

  private static <T> T onEventThread(Supplier<T> work) throws Exception {
    AtomicReference<T> result = new AtomicReference<>();
    EventQueue.invokeAndWait(() -> result.set(work.get()));
    return result.get();
  }

  /** Notes what it is asked for. */
  private static final class Controls extends IdleControls {
    private final List<String> calls = new ArrayList<>();
    private Path rows;
    private boolean cameraOn = true;
    private boolean explaining;
    private boolean paused;
    private boolean published;
    private CompletableFuture<Void> stopped = CompletableFuture.completedFuture(null);
    private String source = "camera:0";
    private String error;
    private SourceState state = SourceState.PLAYING;
    private Medium medium = Medium.NONE;

    @Override
    public LiveStatus status() {
      return new LiveStatus(
          error == null ? state : SourceState.ENDED,
          cameraOn,
          source,
          "sample.mp4",
          List.of(new Choice("camera:0", "HD Webcam")),
          "mien",
          List.of(new Choice("mien", "mien")),
          "CPU (no NVIDIA driver)",
          List.of(),
          explaining,
          rows,
          Extent.ROWS,
          published,
          null,
          medium,
          error);
    }

    @Override
    public void open(String source) {
      calls.add("open " + source);
    }

    @Override
    public void choose(String model) {
      calls.add("choose " + model);
    }

    @Override
    public void explain(boolean wanted) {
      calls.add("explain " + wanted);
      explaining = wanted;
    }

    @Override
    public void pause(boolean paused) {
      calls.add("pause " + paused);
      this.paused = paused;
    }

    @Override
    public boolean isPaused() {
      return paused;
    }

    @Override
    public void camera(CameraMode mode) {
      calls.add("camera " + mode.width());
    }

    @Override
    public void seek(long micros) {
      calls.add("seek " + micros);
    }

    @Override
    public void step() {
      calls.add("step");
    }

    @Override
    public void snapshot(FrameResult shown) {
      calls.add("snapshot " + shown.frame().index());
    }

    @Override
    public void record(Path rows, Extent extent) {
      calls.add("record " + rows.getFileName());
    }

    @Override
    public CompletableFuture<Void> stopRecording() {
      calls.add("stop recording");
      rows = null;
      return stopped;
    }

    @Override
    public void mark(int number) {
      calls.add("mark " + number);
    }

    @Override
    public void closed() {
      calls.add("closed");
    }
  }
}
