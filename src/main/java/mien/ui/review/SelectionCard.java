package mien.ui.review;

import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import mien.core.Emotion;
import mien.core.Segment;
import mien.core.Span;
import mien.render.Fonts;
import mien.render.Palette;
import mien.render.Words;
import mien.review.FaceTrack;
import mien.ui.Clock;
import mien.ui.Texts;

/** What is selected: whose, from when to when, which label, and what the machine said. */
final class SelectionCard extends Card {
  private static final long serialVersionUID = 1L;

  private final transient ReviewState state;
  private final transient Texts texts;
  private final transient Words words;

  SelectionCard(ReviewState state, Texts texts, Words words) {
    super(108);
    this.state = state;
    this.texts = texts;
    this.words = words;
    state.onChange(this::repaint);
  }

  @Override
  String title() {
    return state
        .selection()
        .flatMap(s -> state.project().face(s.face()))
        .map(face -> Titles.of(face, texts))
        .orElse(texts.get("selection.none"));
  }

  @Override
  void paintContent(Graphics2D g, Palette palette) {
    Optional<FaceTrack> face = state.face();
    Optional<ReviewState.Selection> selection = state.selection();
    if (face.isEmpty() || selection.isEmpty()) {
      g.setFont(Fonts.regular(12));
      g.setColor(palette.quiet());
      drawLine(g, texts.get("selection.hint"), TOP);
      drawLine(g, texts.get("selection.hint2"), TOP + 19);
      return;
    }
    Span span = selection.get().span();
    Optional<Segment> segment = state.selectedSegment();
    boolean sure = segment.isPresent() && segment.get().label() != null;
    g.setColor(sure ? palette.of(labelOf(segment.get())) : palette.track());
    g.fill(new RoundRectangle2D.Double(PAD, TOP - 9, 14, 14, 6, 6));
    g.setFont(Fonts.strong(15));
    g.setColor(palette.text());
    String said =
        segment.map(s -> words.of(s.label())).orElseGet(() -> texts.get("selection.stretch"));
    write(g, said, PAD + 22, TOP + 3);
    g.setFont(Fonts.regular(12));
    g.setColor(palette.quiet());
    drawRight(g, Clock.duration(span.durationMicros()), TOP + 3);
    g.drawString(
        Clock.exact(span.startMicros()) + " – " + Clock.exact(span.endMicros()), PAD, TOP + 26);
    long middle = span.startMicros() + span.durationMicros() / 2;
    String machine =
        face.get().machine().at(middle).map(s -> words.of(s.label())).orElse(texts.get("nothing"));
    drawLine(g, texts.get("selection.machine", machine), TOP + 45);
    boolean reviewed = face.get().reviewed().contains(middle);
    g.setColor(reviewed ? palette.accent() : palette.quiet());
    drawRight(g, texts.get(reviewed ? "selection.reviewed" : "selection.open"), TOP + 45);
  }

  private static Emotion labelOf(Segment segment) {
    Emotion label = segment.label();
    return label == null ? Emotion.NEUTRAL : label;
  }
}
