package mien.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.core.SaliencyMap;
import mien.core.TurnedBox;

/** What an engine opens, without a network: a face in every picture, always of one emotion. */
public final class Parts {
  private static final FaceBox BOX = new FaceBox(4, 4, 24, 24);

  private Parts() {}

  /** Its models are called after the emotion they say; all others cannot be opened. */
  public static Engine engine(Supplier<? extends FaceDetector> detectors) {
    return new Engine(
        Path.of("anger"),
        List.of(Path.of("anger"), Path.of("fear")),
        detectors,
        Says::new,
        (model, provider) ->
            (picture, faces) ->
                List.of(new SaliencyMap(faces.get(0).turnedBox(), 1, 1, new float[] {1})),
        true,
        Map.of("detector", "one face"));
  }

  /** Finds the same face in every picture. */
  public static class OneFace implements FaceDetector {
    @Override
    public List<Detection> scan(GreyImage picture, List<FaceBox> known) {
      return List.of(new Detection(BOX, 0.9));
    }

    @Override
    public Optional<Detection> near(GreyImage picture, TurnedBox near) {
      return Optional.of(new Detection(BOX, 0.9));
    }
  }

  /** Is sure of one emotion. */
  public static final class Says implements EmotionClassifier {
    private final Emotion emotion;
    private boolean closed;

    public Says(Path model) {
      emotion =
          Emotion.ofLabel(model.toString())
              .orElseThrow(() -> new InputException("There is no model " + model + "."));
    }

    public boolean closed() {
      return closed;
    }

    @Override
    public List<EmotionScores> classify(GreyImage picture, List<TurnedBox> faces) {
      return faces.stream().map(face -> scores()).toList();
    }

    @Override
    public List<EmotionScores> classifyCrops(List<GreyImage> crops) {
      return crops.stream().map(crop -> scores()).toList();
    }

    private EmotionScores scores() {
      double[] p = new double[Emotion.ALL.size()];
      p[emotion.ordinal()] = 1;
      return EmotionScores.of(p);
    }

    @Override
    public double uncertainBelow() {
      return emotion.ordinal() / 10.0;
    }

    @Override
    public ProviderStatus status() {
      return new ProviderStatus(ExecutionProvider.CPU, emotion.label());
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
