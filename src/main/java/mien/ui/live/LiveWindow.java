package mien.ui.live;

import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.swing.JFrame;
import javax.swing.Timer;
import javax.swing.WindowConstants;
import mien.core.FrameResult;
import mien.live.LiveControls;
import mien.live.LiveStatus;
import mien.pipeline.Sink;
import mien.pipeline.StageTimes;
import mien.ui.EventThread;
import mien.ui.HelpSheet;
import mien.ui.Inbox;
import mien.ui.Texts;
import mien.ui.Theme;
import mien.ui.WindowAction;
import org.jspecify.annotations.Nullable;

/**
 * The live window: the picture with its faces, their seven probabilities, the last 30 s of one of
 * them, and how the analyser stands.
 *
 * <p>Public methods may be called from any thread; everything else runs on the event thread. The
 * pipeline's thread only leaves a frame in the {@link #sink()} and goes on: it never waits for the
 * window, and the window never waits for it.
 */
public final class LiveWindow {
  private static final int PANELS_MILLIS = 100;
  private static final int STATUS_MILLIS = 500;

  private final Texts texts = new Texts("mien.ui.texts", Locale.getDefault());
  private final DisplayTimes sum = new DisplayTimes();
  private final DisplayTimes lately = new DisplayTimes();
  private final Inbox<FrameResult> inbox = new Inbox<>(this::show, sum::dropped);
  private final JFrame frame = new JFrame();
  private final LiveActions actions = new LiveActions(this, texts);
  private final Timer panels = new Timer(PANELS_MILLIS, event -> refreshFaces());
  private final Timer statuses = new Timer(STATUS_MILLIS, event -> refreshStatus());
  private final LiveControls controls;
  private final Path memoryFile;
  private final LiveView view;
  private final WindowSize size;
  private LiveStatus status;
  private boolean paused;
  private boolean mirrored;
  private @Nullable String folder;
  private @Nullable String source;
  private @Nullable String model;

  private LiveWindow(LiveControls controls, Path memoryFile) {
    this.controls = controls;
    this.memoryFile = memoryFile;
    WindowMemory memory = WindowMemory.load(memoryFile);
    mirrored = memory.mirrored();
    folder = memory.folder();
    source = memory.source();
    model = memory.model();
    status = controls.status();
    Theme.apply(memory.dark());
    view = new LiveView(texts, actions.withButtons(), this::openChoice, this::chooseModel);
    view.setMirrored(mirrored);
    view.setTransferHandler(new FileDrop(this::open));
    actions.bind(frame.getRootPane(), this::number, this::escape);
    frame.setIconImages(List.of(AppIcon.ofSize(16), AppIcon.ofSize(32), AppIcon.ofSize(128)));
    frame.setContentPane(view);
    frame.setMinimumSize(WindowMemory.LEAST);
    frame.setBounds(memory.boundsOn(WindowMemory.screens()));
    size = new WindowSize(frame);
    frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent event) {
            closeByUser();
          }
        });
  }

  /** Opens the window, with the size and choices of last time. */
  public static LiveWindow open(LiveControls controls) {
    return open(controls, WindowMemory.defaultFile());
  }

  static LiveWindow open(LiveControls controls, Path memoryFile) {
    return EventThread.open(
        () -> {
          LiveWindow window = new LiveWindow(controls, memoryFile);
          window.start();
          return window;
        });
  }

  private void start() {
    refreshStatus();
    frame.setVisible(true);
    view.focusVideo();
    WelcomeSheet.showFirst(frame, texts, memoryFile);
    panels.start();
    statuses.start();
  }

  /** Takes frames from the pipeline's last thread; a frame that comes too fast is dropped. */
  public Sink<FrameResult> sink() {
    return inbox;
  }

  /**
   * Frames painted and dropped, their rate, and the time from grab to paint, since the window
   * opened or {@link #restartTimes()}.
   */
  public StageTimes display() {
    return sum.sum();
  }

  /** Counts {@link #display()} from now on, as after a warm-up. */
  public void restartTimes() {
    sum.restart();
  }

  /** Resizes the window, in pixels. */
  public void resize(int width, int height) {
    EventQueue.invokeLater(() -> frame.setSize(width, height));
  }

  /** Closes the window without asking anyone. */
  public void close() {
    EventQueue.invokeLater(this::dispose);
  }

  private void show(FrameResult result) {
    if (view.show(result)) {
      long grabbed = result.frame().grabbedNanos();
      sum.painted(grabbed);
      lately.painted(grabbed);
    }
  }

  private void refreshFaces() {
    view.refreshFaces();
  }

  private void refreshStatus() {
    status = controls.status();
    StageTimes recent = lately.sum();
    lately.restart();
    StageTimes all = sum.sum();
    view.update(
        status,
        new StageTimes(
            all.name(),
            all.items(),
            all.dropped(),
            recent.perSecond(),
            recent.p50Millis(),
            recent.p99Millis()),
        paused);
    frame.setTitle(texts.get("title", view.sourceName(status)));
    actions.setPaused(paused);
    actions.setRecording(status.rows() != null);
    actions.setMirrored(mirrored);
    actions.setExplaining(status.explaining());
  }

  void askForFile() {
    FileDialogs.open(frame, texts, folder).ifPresent(this::open);
  }

  private void open(File file) {
    folder = file.getParent();
    controls.open(file.getPath());
  }

  private void openChoice(String chosen) {
    source = chosen;
    controls.open(chosen);
  }

  private void chooseModel(String chosen) {
    model = chosen;
    controls.choose(chosen);
  }

  void togglePause() {
    paused = !paused;
    controls.pause(paused);
    refreshStatus();
  }

  void step() {
    if (!paused) {
      togglePause();
    }
    controls.step();
  }

  void toggleMirror() {
    mirrored = !mirrored;
    view.setMirrored(mirrored);
    refreshStatus();
  }

  void toggleWhy() {
    controls.explain(!status.explaining());
    refreshStatus();
  }

  void snapshot() {
    view.shown().ifPresent(controls::snapshot);
    refreshStatus();
  }

  void toggleRecording() {
    if (status.rows() != null) {
      controls.stopRecording();
    } else {
      FileDialogs.record(frame, texts, folder)
          .ifPresent(wanted -> controls.record(wanted.rows(), wanted.picture()));
    }
    refreshStatus();
  }

  /** While something is recorded, numbers mark events; else they choose a face. */
  private void number(int number) {
    if (status.rows() == null) {
      view.choose(number);
    } else {
      controls.mark(number);
      refreshStatus();
    }
  }

  void toggleTheme() {
    Theme.apply(!Theme.isDark());
    refreshStatus();
  }

  void showHelp() {
    HelpSheet.show(frame, texts, actions.all());
  }

  void toggleFullScreen() {
    view.setPictureOnly(size.toggleFull());
  }

  private void leaveFullScreen() {
    if (size.isFull()) {
      toggleFullScreen();
    }
  }

  private void escape() {
    if (size.isFull()) {
      leaveFullScreen();
    } else {
      view.closeMessage();
    }
  }

  void closeByUser() {
    leaveFullScreen();
    Rectangle b = frame.getBounds();
    new WindowMemory(b.x, b.y, b.width, b.height, Theme.isDark(), mirrored, folder, source, model)
        .save(memoryFile);
    if (status.rows() != null) {
      controls.stopRecording();
    }
    SummarySheet.show(frame, texts, controls.report());
    dispose();
    controls.closed();
  }

  private void dispose() {
    panels.stop();
    statuses.stop();
    frame.dispose();
  }

  LiveView view() {
    return view;
  }

  /** One of the window's actions, by its id; for tests. */
  WindowAction action(String id) {
    return actions.of(id);
  }

  /** The window itself; for tests. */
  JFrame frame() {
    return frame;
  }
}
