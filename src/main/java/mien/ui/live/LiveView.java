package mien.ui.live;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import mien.core.Address;
import mien.core.Emotion;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.live.Choice;
import mien.live.LiveStatus;
import mien.live.Notice;
import mien.live.SourceState;
import mien.pipeline.StageTimes;
import mien.render.Detail;
import mien.render.OverlayPainter;
import mien.render.Words;
import mien.ui.Keys;
import mien.ui.PicturePanel;
import mien.ui.Texts;
import mien.ui.ToolButton;
import mien.ui.VideoPanel;
import org.jspecify.annotations.Nullable;

/** What is inside the live window, and how it is arranged. */
final class LiveView extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final int GAP = 10;

  /** The share of the room that the timeline takes at most. */
  private static final double MOST_TIMELINE = 0.24;

  private final transient Texts texts;
  private final transient Words words;
  private final transient FaceTracks tracks = new FaceTracks();
  private final transient OverlayPainter overlay;
  private final VideoPanel video;
  private final JPanel framed = new JPanel(new BorderLayout());
  private final FaceList faces;
  private final TimelineStrip timeline;
  private final SeekBar seekBar;
  private final StatusBar statusBar;
  private final Banner banner;
  private final ToolRow tools;
  private Detail detail = Detail.PERCENTAGES;
  private boolean bars = true;
  private boolean compared;
  private boolean pictureOnly;
  private String ofReview = "";
  private String played = "";
  private @Nullable String notice;
  private @Nullable String noticeBefore;
  private final transient Alert alert = new Alert();
  private final JPanel middle = new Middle();

  /**
   * @param onSeek takes the moment of a recording that the user wants, µs
   * @param onSource takes the source that the user chose
   * @param onModel takes the model that the user chose
   */
  LiveView(
      Texts texts,
      LiveActions actions,
      LongConsumer onSeek,
      Consumer<String> onSource,
      Consumer<String> onModel) {
    super(new BorderLayout());
    this.texts = texts;
    words = new Words(Locale.getDefault());
    overlay = new OverlayPainter(words);
    video = new VideoPanel(texts.get("picture"), overlay, this::choose);
    faces = new FaceList(texts, words, this::choose);
    timeline = new TimelineStrip(tracks, texts, words);
    statusBar = new StatusBar(texts, actions.of("camera"));
    banner = new Banner(texts, actions.of("review"));
    seekBar = new SeekBar(texts, onSeek);
    seekBar.add(ToolButton.of(actions.of("sound")), BorderLayout.LINE_START);
    tools =
        new ToolRow(
            texts,
            actions.withButtons(),
            onSource.andThen(s -> focusVideo()),
            onModel.andThen(m -> focusVideo()));
    middle.add(banner, BorderLayout.NORTH);
    framed.setOpaque(false);
    framed.add(video, BorderLayout.CENTER);
    middle.add(framed, BorderLayout.CENTER);
    middle.add(faces, BorderLayout.EAST);
    JPanel below = new JPanel(new BorderLayout());
    below.setOpaque(false);
    below.add(seekBar, BorderLayout.NORTH);
    below.add(timeline, BorderLayout.CENTER);
    middle.add(below, BorderLayout.SOUTH);
    add(tools, BorderLayout.NORTH);
    add(middle, BorderLayout.CENTER);
    add(statusBar, BorderLayout.SOUTH);
    setPictureOnly(false);
  }

  /** Where there is little room, the picture has it, and the timeline becomes lower or goes. */
  private final class Middle extends JPanel {
    private static final long serialVersionUID = 1L;

    Middle() {
      super(new BorderLayout(GAP, GAP));
    }

    @Override
    public void doLayout() {
      int taken =
          Stream.of(banner, seekBar)
              .filter(Component::isVisible)
              .mapToInt(part -> part.getPreferredSize().height)
              .sum();
      timeline.allow((int) ((getHeight() - taken) * MOST_TIMELINE));
      super.doLayout();
    }
  }

  /** A frame that will be shown soon; any thread may call. */
  void expect(Frame frame) {
    video.expect(frame);
  }

  /** Shows a frame; returns when it is on the screen. False when it cannot be seen. */
  boolean show(FrameResult result) {
    tracks.add(result);
    seekBar.show(result.frame().origin().timestampMicros());
    boolean before = alert.isSeen();
    if (alert.on(result) != before) {
      framed.setBorder(alert.frame());
    }
    return video.show(result);
  }

  Optional<FrameResult> shown() {
    return video.shown();
  }

  /** Makes a face the one whose past is shown. */
  void choose(int id) {
    tracks.choose(id);
    refreshFaces();
  }

  void setMirrored(boolean mirrored) {
    video.setMirrored(mirrored);
  }

  /** Says less of each face in the picture, or at last everything again. */
  void sayLess() {
    detail = detail.next();
    overlay.say(detail);
    video.repaint();
  }

  /** Hides the panel with everybody's probabilities, or shows it. */
  void toggleBars() {
    bars = !bars;
    faces.setVisible(bars && tools.isVisible());
  }

  /** Shows the past of two faces over one another, or of one in full. */
  void toggleCompared() {
    compared = !compared;
    timeline.setCompared(compared);
  }

  /** Waits for another emotion, at last for none. */
  void nextAlert() {
    alert.next();
    framed.setBorder(alert.frame());
    noticeBefore = notice;
    Emotion awaited = alert.emotion();
    statusBar.setAwaited(awaited, awaited == null ? "" : words.of(awaited));
  }

  /** Hides all but the picture and the bar with the camera-in-use sign, which never goes. */
  void setPictureOnly(boolean only) {
    tools.setVisible(!only);
    faces.setVisible(bars && !only);
    timeline.setVisible(!only);
    pictureOnly = only;
    seekBar.setVisible(!only && seekBar.isOfUse());
    banner.setErrorsOnly(only);
    statusBar.setSignOnly(only);
    middle.setBackground(only ? PicturePanel.BLACK : null);
    int side = only ? 0 : 14;
    middle.setBorder(BorderFactory.createEmptyBorder(0, side, 0, side));
  }

  /** Closes what is said above the picture. */
  void closeMessage() {
    banner.close();
  }

  /** Lets the single-letter keys work, which a selector would take for its own. */
  void focusVideo() {
    video.requestFocusInWindow();
  }

  /** The panels beside the picture change less often than it does, so that they can be read. */
  void refreshFaces() {
    faces.update(tracks.inView(), tracks.chosen().map(track -> track.face().id()).orElse(0));
    timeline.repaint();
  }

  /** Says how far a review is that is being opened, or why it cannot be; empty for nothing. */
  void sayOfReview(String sentence) {
    ofReview = sentence;
  }

  /**
   * @param recent files that can be played once more
   */
  void update(LiveStatus status, List<Choice> recent, StageTimes display, boolean paused) {
    tools.update(status, recent);
    clearIfOfAnother(status);
    seekBar.setDuration(status.medium().durationMicros());
    seekBar.setVisible(!pictureOnly && seekBar.isOfUse());
    Notice notice = status.notice();
    banner.offerReview(notice != null && notice.kind() == Notice.Kind.ROWS_SAVED);
    banner.say(status.error(), ofReview.isEmpty() ? said(status) : ofReview);
    @Nullable Frame frame = shown().map(FrameResult::frame).orElse(null);
    statusBar.update(status, display, frame, paused);
    video.say(message(status));
  }

  /** What could not be opened is not shown with the picture of what played before. */
  private void clearIfOfAnother(LiveStatus status) {
    boolean failed = status.error() != null || status.state() == SourceState.WAITING;
    if (failed && !status.source().equals(played)) {
      video.clear();
      tracks.clear();
      alert.forget();
      framed.setBorder(alert.frame());
      refreshFaces();
    } else if (!failed && status.state() != SourceState.OPENING) {
      played = status.source();
    }
  }

  /** What the user waits for, or a notice that came since, or where nothing is awaited, any. */
  private @Nullable String said(LiveStatus status) {
    notice = notice(status);
    Emotion awaited = alert.emotion();
    return awaited == null || notice != null && !notice.equals(noticeBefore)
        ? notice
        : texts.get("alert", words.of(awaited));
  }

  private @Nullable String notice(LiveStatus status) {
    Notice notice = status.notice();
    if (notice != null) {
      return texts.get("notice." + notice.kind(), notice.detail());
    }
    if (status.state() == SourceState.ENDED && shown().isPresent()) {
      return texts.get("ended");
    }
    return null;
  }

  /** What stands in place of the picture: nothing while one is there, unless its camera left. */
  private VideoPanel.@Nullable Message message(LiveStatus status) {
    String key =
        switch (status.state()) {
          case WAITING -> status.isCamera() ? "waiting" : "waiting.stream";
          case OPENING, PLAYING -> shown().isPresent() ? "" : "opening";
          case ENDED -> shown().isPresent() ? "" : "empty";
        };
    return key.isEmpty()
        ? null
        : new VideoPanel.Message(
            texts.get(key, sourceName(status)),
            texts.get(key + ".hint", Keys.name(Keys.of("menu O"))));
  }

  /** How the source is called in the selector, or by the user where it is not in there. */
  String sourceName(LiveStatus status) {
    return tools.sources().stream()
        .filter(choice -> choice.value().equals(status.source()))
        .map(Choice::name)
        .findFirst()
        .orElse(Address.withoutSecrets(status.source()));
  }
}
