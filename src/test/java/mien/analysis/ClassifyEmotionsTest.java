package mien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.FrameResult;
import mien.core.GreyImage;
import mien.core.TurnedBox;
import org.junit.jupiter.api.Test;

class ClassifyEmotionsTest {
  private static final FaceBox LEFT = new FaceBox(10, 10, 50, 50);
  private static final FaceBox RIGHT = new FaceBox(300, 10, 50, 50);

  private final BySide classifier = new BySide();
  private final ClassifyEmotions stage = new ClassifyEmotions(classifier, FaceExplainer.NONE);

  /** Calls faces on the left happy and those on the right sad. */
  private static final class BySide implements EmotionClassifier {
    private final List<Integer> batches = new ArrayList<>();
    private boolean closed;

    @Override
    public List<EmotionScores> classify(GreyImage picture, List<TurnedBox> faces) {
      batches.add(faces.size());
      return faces.stream()
          .map(face -> face.box().x() < 150 ? Emotion.HAPPINESS : Emotion.SADNESS)
          .map(emotion -> EmotionScores.softmax(List.of(emotion), new float[1], 1))
          .toList();
    }

    @Override
    public List<EmotionScores> classifyCrops(List<GreyImage> crops) {
      throw new UnsupportedOperationException("not asked for");
    }

    @Override
    public double uncertainBelow() {
      return 0.4;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private List<Face> faces(long micros, Face... faces) {
    return stage.apply(result(micros, faces)).get(0).faces();
  }

  private static FrameResult result(long micros, Face... faces) {
    return new FrameResult(Pictures.frame(0, micros), List.of(faces));
  }

  private static Face face(int id, FaceBox box) {
    return new Face(id, box, 0.9, null, null);
  }

  private static Expression said(Face face) {
    return Objects.requireNonNull(face.expression());
  }

  @Test
  void saysOfEachFaceWhatItExpressesInOneBatch() {
    List<Face> faces = faces(0, face(1, LEFT), face(2, RIGHT));

    assertThat(faces).extracting(Face::id).containsExactly(1, 2);
    assertThat(said(faces.get(0)).label()).isEqualTo(Emotion.HAPPINESS);
    assertThat(said(faces.get(1)).label()).isEqualTo(Emotion.SADNESS);
    assertThat(classifier.batches).containsExactly(2);
  }

  @Test
  void asksNothingWhereNoFaceIs() {
    assertThat(faces(0)).isEmpty();
    assertThat(classifier.batches).isEmpty();
  }

  @Test
  void smoothsByFaceAndNotByPlace() {
    faces(0, face(1, LEFT));

    Expression moved = said(faces(33_333, face(1, RIGHT)).get(0));
    Expression other = said(faces(66_666, face(2, RIGHT)).get(0));

    assertThat(moved.scores().top()).isEqualTo(Emotion.SADNESS);
    assertThat(moved.smoothed().top()).isEqualTo(Emotion.HAPPINESS);
    assertThat(other.smoothed().top()).isEqualTo(Emotion.SADNESS);
  }

  @Test
  void remembersThroughAShortLossAndForgetsAfterASecond() {
    faces(0, face(1, LEFT));
    faces(500_000);
    assertThat(said(faces(510_000, face(1, RIGHT)).get(0)).smoothed().of(Emotion.HAPPINESS))
        .isBetween(0.01, 0.2);

    faces(1_600_000);
    assertThat(said(faces(1_610_000, face(1, LEFT)).get(0)).smoothed().of(Emotion.HAPPINESS))
        .isEqualTo(1);
  }

  @Test
  void framesOfARecordingAreHeldForABatchAndSayWhatEachSaysAlone() {
    ClassifyEmotions holding = new ClassifyEmotions(classifier, FaceExplainer.NONE, Long.MAX_VALUE);
    List<FrameResult> items = new ArrayList<>();
    for (int i = 0; i < 19; i++) {
      FaceBox place = i % 5 < 3 ? LEFT : RIGHT;
      items.add(i % 4 == 1 ? result(33_333L * i) : result(33_333L * i, face(1, place)));
    }

    List<FrameResult> ready = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      ready.addAll(holding.apply(items.get(i)));
      assertThat(ready).hasSize((i + 1) / 8 * 8);
    }
    ready.addAll(holding.rest());

    assertThat(ready)
        .isEqualTo(items.stream().flatMap(item -> stage.apply(item).stream()).toList());
    assertThat(holding.rest()).isEmpty();
  }

  @Test
  void aFrameWithManyFacesOrOfManyBytesIsNotHeld() {
    Face[] crowd = IntStream.range(0, 8).mapToObj(i -> face(i, LEFT)).toArray(Face[]::new);
    ClassifyEmotions holding = new ClassifyEmotions(classifier, FaceExplainer.NONE, Long.MAX_VALUE);
    assertThat(holding.apply(result(0, crowd))).hasSize(1);
    long bytes = result(0).frame().bytes();
    ClassifyEmotions two = new ClassifyEmotions(classifier, FaceExplainer.NONE, 2 * bytes);
    assertThat(two.apply(result(0, face(1, LEFT)))).isEmpty();
    assertThat(two.apply(result(33_333, face(1, LEFT)))).hasSize(2);
  }

  @Test
  void closesItsClassifier() {
    stage.close();

    assertThat(classifier.closed).isTrue();
  }
}
