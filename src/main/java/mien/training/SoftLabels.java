package mien.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mien.analysis.ExecutionProvider;
import mien.classify.OnnxEmotionClassifier;
import mien.core.EmotionScores;
import mien.evaluation.Evaluator;
import mien.evaluation.LabelledFace;
import mien.evaluation.Prediction;
import mien.evaluation.Views;
import mien.training.data.FerPlusVotes;
import mien.training.data.LabelledPicture;

/**
 * What else is known of each picture than its label: how its annotators' votes are spread, or what
 * an ensemble of finished models says of it (Hinton et al. 2015, "Distilling the Knowledge in a
 * Neural Network").
 *
 * @param scores one for each picture of the training, in its order; empty where nothing is known
 * @param doubted the places of pictures whose label no annotator gave
 * @param lasting whether their share of the target stays as it is first; else it falls, since the
 *     votes draw towards neutral, away from the labels that the set is judged by <b>(ours)</b>
 */
record SoftLabels(List<Optional<EmotionScores>> scores, Set<Integer> doubted, boolean lasting) {
  private static final int BATCH = 128;

  SoftLabels {
    scores = List.copyOf(scores);
    doubted = Set.copyOf(doubted);
  }

  /** The votes' share fades. */
  static SoftLabels votes(List<LabelledPicture> pictures) {
    return new SoftLabels(
        pictures.stream()
            .map(p -> Optional.ofNullable(p.votes()).flatMap(FerPlusVotes::distribution))
            .toList(),
        IntStream.range(0, pictures.size())
            .filter(i -> isDoubted(pictures.get(i)))
            .boxed()
            .collect(Collectors.toSet()),
        false);
  }

  private static boolean isDoubted(LabelledPicture picture) {
    return picture.votes() != null
        && picture.label() != null
        && !picture.votes().names(picture.label());
  }

  /**
   * The mean of what these models say of each picture and its mirror image, calibrated as their
   * cards tell. Their share lasts.
   */
  static SoftLabels taught(List<LabelledPicture> pictures, List<Path> teachers) {
    List<LabelledFace> faces = pictures.stream().map(LabelledPicture::face).toList();
    List<List<EmotionScores>> lessons =
        teachers.stream().map(teacher -> lesson(teacher, faces)).toList();
    return new SoftLabels(
        IntStream.range(0, faces.size())
            .mapToObj(
                i ->
                    Optional.of(
                        EmotionScores.mean(lessons.stream().map(said -> said.get(i)).toList())))
            .toList(),
        Set.of(),
        true);
  }

  private static List<EmotionScores> lesson(Path teacher, List<LabelledFace> faces) {
    try (OnnxEmotionClassifier classifier =
        OnnxEmotionClassifier.open(teacher, ExecutionProvider.AUTO, BATCH)) {
      return new Evaluator(classifier, judged -> NativeWork.goOn())
          .crops(faces, Views.FLIP).stream().map(Prediction::scores).toList();
    }
  }

  /**
   * Their share of the target in an epoch.
   *
   * @param epoch from 0
   * @param picture its place in the training
   */
  double share(Recipe recipe, int epoch, int picture) {
    SoftShare share = recipe.softLabels();
    return lasting
        ? share.first()
        : share.at((double) epoch / recipe.epochs(), doubted.contains(picture));
  }
}
