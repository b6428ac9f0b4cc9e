package mien.ui.review;

import java.awt.BorderLayout;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import mien.core.Face;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.render.OverlayPainter;
import mien.render.Words;
import mien.review.History;
import mien.review.Rows;
import mien.review.Subject;
import mien.ui.AppIcon;
import mien.ui.HelpSheet;
import mien.ui.Screen;
import mien.ui.SoundOutput;
import mien.ui.Speaker;
import mien.ui.Texts;
import mien.ui.Theme;
import mien.ui.VideoPanel;
import mien.ui.WindowScale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window in which one video is reviewed. Every change is saved at once; there is nothing to
 * save by hand, and closing asks nothing, but where that failed.
 */
public final class ReviewWindow implements ReviewActions.Window, ExportMenu.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(ReviewWindow.class);
  private static final int SIDE = 330;
  private static final int GAP = 10;

  private final Texts texts = new Texts("mien.ui.review.texts", Locale.getDefault());
  private final Words words = new Words(Locale.getDefault());
  private final JFrame window = new JFrame();
  private final JLabel status = new JLabel();
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private final ReviewState state;
  private final Player player;
  private final Speaker speaker;
  private final FrameLoader loader;
  private final Autosave autosave;
  private final ExportMenu exports;
  private final ReviewActions actions;
  private final VideoPanel video;
  private @Nullable Frame shown;

  private ReviewWindow(Subject subject) {
    state = new ReviewState(subject.project(), subject.rows());
    player = new Player(state);
    speaker = new Speaker(subject.sound()::open, SoundOutput::speakers, this::saySilent);
    player.onChange(playing -> speaker.play(player.isMuted() ? null : playing));
    loader = new FrameLoader(subject.frames(), this::show, this::sayFailure);
    autosave = new Autosave(subject.projectFile(), subject.project(), this::saySaved);
    exports = new ExportMenu(state, texts, words, subject, this);
    OverlayPainter overlay = new OverlayPainter(words, id -> state.project().shortTitle(id));
    video = new VideoPanel(texts.get("picture"), overlay, this::selectFace);
    FaceDialogs faces = new FaceDialogs(state, texts, window);
    TimelinePanel timeline = new TimelinePanel(state, texts, words, faces::name);
    actions = new ReviewActions(texts, state, player, faces, timeline, this);
    state.onMove(this::askForFrame);
    state.onChange(this::showFaces);
    state.history().onChange(autosave::save);
    status.setText(texts.get("saved", subject.projectFile().getFileName()));
    window.setTitle(texts.get("title", subject.video().getFileName()));
    JComponent content = content(timeline);
    actions.bind(content);
    window.setContentPane(content);
    AppIcon.on(window);
  }

  /** Opens the window; on the event thread. */
  public static ReviewWindow open(Subject subject) {
    Theme.applyIfNone();
    ReviewWindow review = new ReviewWindow(subject);
    review.window.setDefaultCloseOperation(JFrame.DO_NOTHING_ON_CLOSE);
    review.window.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent event) {
            review.close();
          }
        });
    Rectangle screen = Screen.usable();
    review.window.setBounds(Screen.middle(Theme.scaled(1400), Theme.scaled(990), screen));
    review.window.setMinimumSize(
        new Dimension(Math.min(900, screen.width), Math.min(640, screen.height)));
    WindowScale.follow(review.window);
    review.window.setVisible(true);
    review.video.requestFocusInWindow();
    review.askForFrame();
    return review;
  }

  private JComponent content(TimelinePanel timeline) {
    JPanel cards = new JPanel();
    cards.setLayout(new BoxLayout(cards, BoxLayout.Y_AXIS));
    cards.add(new SelectionCard(state, texts, words));
    cards.add(Box.createVerticalStrut(GAP));
    cards.add(new ScoresCard(state, texts, words));
    cards.add(Box.createVerticalStrut(GAP));
    cards.add(new AgreementCard(state, texts, words));
    JScrollPane side = new Side(cards);

    JPanel above = new JPanel(new BorderLayout(GAP, GAP));
    above.add(video, BorderLayout.CENTER);
    above.add(side, BorderLayout.EAST);
    JPanel below = new JPanel(new BorderLayout(0, 8));
    below.add(new LabelBar(words, actions.edits()::label), BorderLayout.NORTH);
    below.add(timeline, BorderLayout.CENTER);

    JPanel all = new JPanel(new BorderLayout());
    status.setBorder(BorderFactory.createEmptyBorder(6, 16, 8, 16));
    status.setEnabled(false);
    all.add(new ReviewTools(state, texts, player, actions.groups()), BorderLayout.NORTH);
    all.add(
        new ReviewSplit(texts.get("picture") + ", " + texts.get("lanes"), above, below),
        BorderLayout.CENTER);
    all.add(status, BorderLayout.SOUTH);
    return all;
  }

  /** The cards in one column, no wider than they can be read. */
  private static final class Side extends JScrollPane {
    private static final long serialVersionUID = 1L;

    Side(JPanel cards) {
      super(cards, VERTICAL_SCROLLBAR_AS_NEEDED, HORIZONTAL_SCROLLBAR_NEVER);
      setBorder(BorderFactory.createEmptyBorder());
    }

    @Override
    public Dimension getPreferredSize() {
      return new Dimension(Theme.scaled(SIDE), 0);
    }
  }

  private void askForFrame() {
    long micros = state.rows().frameMicros(state.frame());
    if (shown == null || shown.timestampMicros() != micros) {
      loader.ask(micros);
    }
  }

  private void show(Frame frame) {
    shown = frame;
    showFaces();
  }

  private void showFaces() {
    if (shown != null) {
      int frame = state.rows().frameAt(shown.timestampMicros());
      List<Face> faces = state.rows().corrected(state.project(), frame);
      video.show(new FrameResult(shown, Rows.shown(faces, shown)));
    }
  }

  private void selectFace(int face) {
    state.selectAt(face, state.playhead());
  }

  private void sayFailure(Exception failure) {
    LOG.warn("The video cannot be shown", failure);
    video.say(new VideoPanel.Message(texts.get("failed"), String.valueOf(failure.getMessage())));
  }

  /** On the speaker's thread. */
  private void saySilent() {
    EventQueue.invokeLater(() -> status.setText(texts.get("sound.nowhere")));
  }

  private void saySaved(@Nullable Exception failure) {
    status.setText(
        failure == null
            ? state.history().last().map(this::saved).orElse("")
            : texts.get("saved.not", String.valueOf(failure.getMessage())));
  }

  private String saved(History.Change change) {
    return texts.get(
        change.undone() ? "saved.undone" : "saved.edit", Titles.of(change.edit(), texts, words));
  }

  @Override
  public void exporting(Path file, double done) {
    status.setText(texts.get("exporting", file, done));
  }

  @Override
  public void exported(Path file, @Nullable Exception failure) {
    status.setText(
        failure == null
            ? texts.get("exported", file)
            : texts.get("exported.not", file, String.valueOf(failure.getMessage())));
  }

  @Override
  public void export() {
    exports.show(window.getRootPane());
  }

  @Override
  public void help() {
    HelpSheet.show(window, texts, actions.all());
  }

  /** Saves what is not saved yet, and closes. On the event thread. */
  @Override
  public void close() {
    if (autosave.hasFailed() && !mayLose()) {
      return;
    }
    player.pause();
    window.dispose();
    speaker.close();
    loader.close();
    exports.close();
    autosave.close();
    closed.complete(null);
  }

  private boolean mayLose() {
    return JOptionPane.showConfirmDialog(
            window, texts.get("saved.lost"), window.getTitle(), JOptionPane.OK_CANCEL_OPTION)
        == JOptionPane.OK_OPTION;
  }

  /** Shows it before the others; on the event thread. */
  public void toFront() {
    window.setState(JFrame.NORMAL);
    window.toFront();
  }

  ReviewState state() {
    return state;
  }

  Container content() {
    return window.getContentPane();
  }

  /** Done when the window is closed and everything is written. */
  public CompletableFuture<Void> closed() {
    return closed;
  }
}
