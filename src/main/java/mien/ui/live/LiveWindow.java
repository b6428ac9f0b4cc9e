package mien.ui.live;

import java.awt.Cursor;
import java.awt.EventQueue;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.swing.JFrame;
import javax.swing.Timer;
import javax.swing.WindowConstants;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.live.LiveControls;
import mien.live.LiveStatus;
import mien.pipeline.Sink;
import mien.pipeline.StageTimes;
import mien.ui.AppIcon;
import mien.ui.EventThread;
import mien.ui.HelpSheet;
import mien.ui.Inbox;
import mien.ui.Texts;
import mien.ui.Theme;
import mien.ui.WindowAction;
import mien.ui.WindowScale;

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
  private final WindowTimes times = new WindowTimes();
  private final Inbox<FrameResult> inbox = new Inbox<>(this::show, times::dropped);
  private final JFrame frame = new JFrame();
  private final LiveActions actions = new LiveActions(this, texts);
  private final Timer panels = new Timer(PANELS_MILLIS, event -> refreshFaces());
  private final Timer statuses = new Timer(STATUS_MILLIS, event -> refreshStatus());
  private final LiveControls controls;
  private final Remembered remembered;
  private final RecordingDesk recording;
  private final LiveView view;
  private final WindowSize size;
  private final Transport transport;
  private LiveStatus status;
  private boolean closing;

  private LiveWindow(LiveControls controls, Reviewing reviewing, Remembered remembered) {
    this.controls = controls;
    this.remembered = remembered;
    transport = new Transport(controls);
    status = controls.status();
    Theme.apply(remembered.before().dark());
    view = new LiveView(texts, actions, controls::seek, controls::open, controls::choose);
    Reviews reviews = new Reviews(reviewing, texts, view::sayOfReview);
    recording = new RecordingDesk(controls, texts, remembered, reviews);
    view.setMirrored(remembered.isMirrored());
    view.setTransferHandler(new FileDrop(this::open));
    actions.bind(frame.getRootPane(), this::number, this::escape);
    AppIcon.on(frame);
    frame.setContentPane(view);
    frame.setMinimumSize(WindowMemory.LEAST);
    frame.setBounds(remembered.before().boundsOn(WindowMemory.screens()));
    WindowScale.follow(frame);
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

  /**
   * Opens the window, with the size and choices of last time.
   *
   * @param reviewing what was recorded
   */
  public static LiveWindow open(LiveControls controls, Reviewing reviewing) {
    return open(controls, reviewing, WindowMemory.defaultFile());
  }

  static LiveWindow open(LiveControls controls, Reviewing reviewing, Path memoryFile) {
    return EventThread.open(
        () -> {
          LiveWindow window = new LiveWindow(controls, reviewing, new Remembered(memoryFile));
          window.start();
          return window;
        });
  }

  private void start() {
    refreshStatus();
    frame.setVisible(true);
    view.focusVideo();
    WelcomeSheet.showFirst(frame, texts, remembered.file(), status.published());
    panels.start();
    statuses.start();
  }

  /** A frame is analysed now and will be in the {@link #sink()} soon. */
  public void expect(Frame frame) {
    view.expect(frame);
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
    return times.all();
  }

  /** Counts {@link #display()} from now on, as after a warm-up. */
  public void restartTimes() {
    times.restart();
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
      times.painted(result.frame().grabbedNanos());
    }
    transport.shown(result.frame());
  }

  private void refreshFaces() {
    view.refreshFaces();
  }

  private void refreshStatus() {
    status = controls.status();
    remembered.sees(status);
    transport.update(status);
    view.update(status, remembered.recent(), times.lately(), transport.isPaused());
    frame.setTitle(texts.get("title", view.sourceName(status)));
    actions.show(status, transport, remembered.isMirrored(), recording.isReviewable());
  }

  void askForFile() {
    FileDialogs.open(frame, texts, remembered.folder()).ifPresent(this::open);
  }

  private void open(File file) {
    remembered.opened(file);
    controls.open(file.getPath());
  }

  /** Moves in what plays, or pauses it. */
  void playing(Consumer<Transport> change) {
    change.accept(transport);
    refreshStatus();
  }

  void toggleMirror() {
    view.setMirrored(remembered.toggleMirrored());
    refreshStatus();
  }

  void showCamera() {
    CameraSheet.show(frame, texts, status.medium().camera(), status.isCamera(), controls::camera);
  }

  void review() {
    recording.review();
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
    recording.toggle(frame);
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

  /** What is being recorded is finished first: the summary says where it is. */
  void closeByUser() {
    if (closing) {
      return;
    }
    closing = true;
    leaveFullScreen();
    remembered.save(frame.getBounds());
    frame.setCursor(Cursor.getPredefinedCursor(Cursor.WAIT_CURSOR));
    EventThread.after(recording.end(), this::leave);
  }

  private void leave() {
    frame.setCursor(null);
    try {
      if (SummarySheet.show(frame, texts, controls.recordings(), recording.isReviewable())) {
        recording.open();
      }
    } finally {
      dispose();
      controls.closed();
    }
  }

  /** Is done when the reviews that were opened from here are closed. */
  public CompletableFuture<Void> reviewsClosed() {
    return recording.reviewsClosed();
  }

  private void dispose() {
    panels.stop();
    statuses.stop();
    frame.dispose();
    transport.close();
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
