package mien.ui.review;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import mien.core.Emotion;
import mien.core.Expression;
import mien.core.Face;
import mien.core.Text;
import mien.render.Fonts;
import mien.render.Palette;
import mien.render.ScoreBars;
import mien.render.Words;
import mien.review.Baseline;
import mien.review.FaceTrack;
import mien.review.Project;
import mien.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the network says of the selected face in this frame; beside it, if there is a neutral
 * baseline, how far each probability is from it.
 */
final class ScoresCard extends Card {
  private static final long serialVersionUID = 1L;
  private static final int ROW = 18;
  private static final int RELATIVE_WIDTH = 58;

  private final transient ReviewState state;
  private final transient Texts texts;
  private final transient Words words;
  private transient @Nullable Project project;
  private transient Optional<Baseline> baseline = Optional.empty();
  private int face;

  ScoresCard(ReviewState state, Texts texts, Words words) {
    super(40 + 7 * ROW + 28);
    this.state = state;
    this.texts = texts;
    this.words = words;
    state.onChange(this::repaint);
    state.onMove(this::repaint);
  }

  @Override
  String title() {
    return texts.get("scores");
  }

  private Optional<Baseline> baseline(FaceTrack track) {
    if (project != state.project() || face != track.id()) {
      baseline = Baseline.of(track, state.rows());
      project = state.project();
      face = track.id();
    }
    return baseline;
  }

  @Override
  void paintContent(Graphics2D g, Palette palette) {
    Optional<FaceTrack> track = state.face();
    long micros = state.rows().frameMicros(state.frame());
    Expression said =
        track.flatMap(t -> state.rows().machine(t, micros)).map(Face::expression).orElse(null);
    g.setFont(Fonts.regular(12));
    g.setColor(palette.quiet());
    if (track.isEmpty() || said == null) {
      drawLine(g, texts.get("scores.none"), TOP);
      return;
    }
    Optional<Baseline> neutral = baseline(track.get());
    int right = neutral.isPresent() ? RELATIVE_WIDTH : 0;
    Rectangle2D area = new Rectangle2D.Double(PAD, 38, width() - 2.0 * PAD - right, 7 * ROW);
    new ScoreBars(palette, words).paint(g, area, 12, said);
    String note =
        neutral
            .map(b -> texts.get("scores.baseline", b.frames()))
            .orElseGet(() -> texts.get("scores.nobaseline"));
    drawLine(g, note, 38 + 7 * ROW + 18);
    neutral.ifPresent(b -> paintRelative(g, palette, b, said));
  }

  private void paintRelative(Graphics2D g, Palette palette, Baseline neutral, Expression said) {
    for (Emotion emotion : Emotion.ALL) {
      double relative = neutral.relative(said.scores(), emotion);
      g.setColor(Math.abs(relative) < 0.05 ? palette.quiet() : palette.text());
      drawRight(
          g, Text.of("%+.0f", relative * 100).replace('-', '−'), 38 + ROW * emotion.ordinal() + 13);
    }
  }
}
