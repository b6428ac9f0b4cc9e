package mien.ui;

import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.swing.JFrame;
import javax.swing.JRootPane;
import javax.swing.Timer;
import javax.swing.WindowConstants;
import mien.core.FrameResult;
import mien.pipeline.Sink;
import mien.pipeline.StageTimes;
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

  private final Texts texts = new Texts(Locale.getDefault());
  private final DisplayTimes sum = new DisplayTimes();
  private final DisplayTimes lately = new DisplayTimes();
  private final FrameInbox inbox = new FrameInbox(this::show, this::countDrop);
  private final JFrame frame = new JFrame(texts.get("title"));
  private final LiveControls controls;
  private final Path memoryFile;
  private final LiveActions actions;
  private final LiveView view;
  private final Timer panels;
  private final Timer statuses;
  private LiveStatus status;
  private @Nullable String folder;
  private boolean mirrored;
  private boolean paused;

  private LiveWindow(LiveControls controls, Path memoryFile) {
    this.controls = controls;
    this.memoryFile = memoryFile;
    WindowMemory memory = WindowMemory.load(memoryFile);
    Look.apply(memory.dark());
    folder = memory.folder();
    mirrored = memory.mirrored();
    status = controls.status();
    actions = new LiveActions(this, texts);
    view = new LiveView(texts, controls, actions.withButtons());
    view.setMirrored(mirrored);
    view.setTransferHandler(new FileDrop(this::open));
    JRootPane root = frame.getRootPane();
    actions.bind(root, view::choose, this::leaveFullScreen);
    frame.setIconImages(List.of(AppIcon.ofSize(16), AppIcon.ofSize(32), AppIcon.ofSize(128)));
    frame.setContentPane(view);
    frame.setMinimumSize(new Dimension(640, 420));
    frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent event) {
            closeByUser();
          }
        });
    place(memory);
    panels = new Timer(PANELS_MILLIS, event -> view.refreshFaces());
    statuses = new Timer(STATUS_MILLIS, event -> refreshStatus());
  }

  /** Opens the window, with the size and choices of last time. */
  public static LiveWindow open(LiveControls controls) {
    return open(controls, WindowMemory.defaultFile());
  }

  static LiveWindow open(LiveControls controls, Path memoryFile) {
    LiveWindow[] opened = new LiveWindow[1];
    try {
      EventQueue.invokeAndWait(
          () -> {
            opened[0] = new LiveWindow(controls, memoryFile);
            opened[0].start();
          });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the window was being opened", e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the window cannot be opened", e.getCause());
    }
    return opened[0];
  }

  private void start() {
    refreshStatus();
    frame.setVisible(true);
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

  /** Forgets picture and faces, before another source plays. */
  public void clear() {
    EventQueue.invokeLater(view::clear);
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

  private void countDrop() {
    sum.dropped();
  }

  private void refreshStatus() {
    status = controls.status();
    StageTimes last = lately.sum();
    lately.restart();
    StageTimes all = sum.sum();
    view.update(
        status,
        new StageTimes(
            last.name(),
            all.items(),
            all.dropped(),
            last.perSecond(),
            last.p50Millis(),
            last.p99Millis()));
    actions.show(paused, status.storing() != null);
  }

  void askForFile() {
    FileDialogs.open(frame, texts, folder).ifPresent(this::open);
  }

  private void open(File file) {
    folder = file.getParent();
    controls.open(file.getPath());
  }

  void togglePause() {
    paused = !paused;
    controls.pause(paused);
    actions.show(paused, status.storing() != null);
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
  }

  void snapshot() {
    view.shown().ifPresent(controls::snapshot);
  }

  void toggleRecording() {
    if (status.storing() != null) {
      controls.stopRecording();
    } else {
      FileDialogs.saveRows(frame, texts, folder).ifPresent(file -> controls.record(file.toPath()));
    }
    refreshStatus();
  }

  void toggleTheme() {
    Look.apply(!Look.isDark());
    refreshStatus();
  }

  void showHelp() {
    HelpSheet.show(frame, texts, actions.all());
  }

  void toggleFullScreen() {
    GraphicsDevice screen = frame.getGraphicsConfiguration().getDevice();
    boolean full = screen.getFullScreenWindow() != frame;
    view.setPictureOnly(full);
    screen.setFullScreenWindow(full ? frame : null);
  }

  private void leaveFullScreen() {
    if (frame.getGraphicsConfiguration().getDevice().getFullScreenWindow() == frame) {
      toggleFullScreen();
    }
  }

  void closeByUser() {
    leaveFullScreen();
    Rectangle bounds = frame.getBounds();
    new WindowMemory(
            bounds.x, bounds.y, bounds.width, bounds.height, Look.isDark(), mirrored, folder)
        .save(memoryFile);
    dispose();
    controls.closed();
  }

  private void dispose() {
    panels.stop();
    statuses.stop();
    frame.dispose();
  }

  private void place(WindowMemory memory) {
    List<Rectangle> screens =
        Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices())
            .map(GraphicsDevice::getDefaultConfiguration)
            .map(GraphicsConfiguration::getBounds)
            .toList();
    Rectangle last = memory.boundsWithin(screens);
    if (last == null) {
      Rectangle screen = screens.get(0);
      frame.setSize(Math.min(1280, screen.width), Math.min(820, screen.height));
      frame.setLocationRelativeTo(null);
    } else {
      frame.setBounds(last);
    }
  }

  /** For tests: an action by its id. */
  WindowAction action(String id) {
    return actions.of(id);
  }

  JFrame frame() {
    return frame;
  }
}
