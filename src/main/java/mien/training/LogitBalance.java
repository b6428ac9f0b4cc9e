package mien.training;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mien.analysis.ExecutionProvider;
import mien.classify.CardWriter;
import mien.classify.ModelCard;
import mien.classify.ModelCard.LogitAdjustment;
import mien.classify.ModelFile;
import mien.classify.OnnxEmotionClassifier;
import mien.core.Emotion;
import mien.core.InputException;
import mien.evaluation.Calibration;
import mien.evaluation.Evaluator;
import mien.evaluation.LabelledFace;
import mien.evaluation.Prediction;
import mien.evaluation.Views;
import mien.files.PendingFile;
import mien.training.data.DataSet;
import mien.training.data.DataSets;
import mien.training.data.LabelledPicture;
import mien.training.networks.Network;
import mien.training.networks.Networks;
import mien.training.networks.Operation;

/**
 * Balances a finished model: rare classes get their {@link LogitAdjustment} in the biases of the
 * last layer, and the temperature is fitted anew. No other number of the file changes.
 */
public final class LogitBalance {
  private static final int BATCH = 64;

  private LogitBalance() {}

  /**
   * Replaces the file; it is whole at any moment. Its card loses the figures that were measured
   * before, but for those of the validation pictures, which are measured anew.
   *
   * @param tau how much of it; 0 takes an earlier one back
   * @param data what the network learned from: its labels are counted, and its validation pictures
   *     fit the temperature
   * @throws InputException if it is not a model that Mien wrote, or a label has no picture
   */
  public static ModelCard balance(Path file, double tau, Path data) {
    ModelCard card = ModelFile.read(file).card();
    Holdout pictures = pictures(card, data);
    LogitAdjustment wanted = new LogitAdjustment(tau, shares(card.labels(), pictures.training()));
    try (PendingFile pending = PendingFile.of(file)) {
      ModelProto shifted = shifted(file, card, wanted);
      Files.write(pending.part(), shifted.toByteArray());
      List<Prediction> judged = judged(pending.part(), pictures.validation());
      double temperature = Calibration.fitTemperature(judged, card.temperature());
      Map<String, Double> figures =
          CardMaker.figures(
              Calibration.atTemperature(judged, card.temperature(), temperature), temperature);
      Double seconds = card.metrics().get(CardMaker.SECONDS);
      if (seconds != null) {
        figures.put(CardMaker.SECONDS, seconds);
      }
      ModelCard balanced = card.balanced(tau == 0 ? null : wanted, temperature, figures);
      Files.write(pending.part(), CardWriter.withCard(shifted, balanced).toByteArray());
      pending.commit();
      return balanced;
    } catch (IOException e) {
      throw new InputException("The model %s cannot be rewritten.".formatted(file), e);
    }
  }

  private static Holdout pictures(ModelCard card, Path data) {
    ModelCard.Training training = card.training();
    if (training != null && LearnedFrom.isPlanned(training)) {
      throw new InputException(
          "%s was not trained by its set's own splits, so no pictures are known that could fit its temperature: train by these, or leave it as it is."
              .formatted(card.name()));
    }
    DataSet set = DataSets.openForTraining(data);
    Holdout pictures = Holdout.of(set, null, training == null ? 0 : training.seed());
    if (training != null && !LearnedFrom.isOf(training, set, pictures)) {
      throw new InputException(
          "%s was not trained on %s, or on other pictures or labels of it (%s): name the very data that it learned from."
              .formatted(card.name(), set.name(), LearnedFrom.dealt(training)));
    }
    return pictures;
  }

  private static List<Double> shares(List<Emotion> labels, List<LabelledPicture> training) {
    Map<Emotion, Integer> counts = DataSet.counts(training);
    int all = labels.stream().mapToInt(label -> counts.getOrDefault(label, 0)).sum();
    List<Double> shares = new ArrayList<>();
    for (Emotion label : labels) {
      int count = counts.getOrDefault(label, 0);
      if (count == 0) {
        throw new InputException(
            "The data hold no picture of %s to learn from, so there is no share to balance by: name the data that the model learned from."
                .formatted(label.label()));
      }
      shares.add((double) count / all);
    }
    return shares;
  }

  private static ModelProto shifted(Path file, ModelCard card, LogitAdjustment wanted)
      throws IOException {
    ModelProto.Builder model = ModelProto.parseFrom(Files.readAllBytes(file)).toBuilder();
    String biases = biases(Networks.of(card.network(), card.labels().size()));
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < model.getGraph().getInitializerCount(); i++) {
      places.put(model.getGraph().getInitializer(i).getName(), i);
    }
    Integer at = places.get(biases);
    TensorProto tensor = at == null ? null : model.getGraph().getInitializer(at);
    int labels = card.labels().size();
    if (at == null
        || tensor == null
        || tensor.getDataType() != DataType.FLOAT.getNumber()
        || tensor.getRawData().size() != labels * Float.BYTES) {
      throw new InputException(
          "%s does not hold the biases of %s as Mien writes them in float32 and int8; rewrite it with --precision first."
              .formatted(file, card.network()));
    }
    ByteBuffer old = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer values = ByteBuffer.allocate(old.remaining()).order(ByteOrder.LITTLE_ENDIAN);
    LogitAdjustment before = card.logitAdjustment();
    for (int i = 0; i < labels; i++) {
      double undone = before == null ? 0 : before.shift(i);
      values.putFloat((float) (old.getFloat() - undone + wanted.shift(i)));
    }
    TensorProto changed = tensor.toBuilder().setRawData(ByteString.copyFrom(values.flip())).build();
    model.getGraphBuilder().setInitializer(at, changed);
    return model.build();
  }

  /** What is added to every logit: a dense layer's, or those of a convolution that is averaged. */
  private static String biases(Network network) {
    List<Operation> learned =
        network.operations().stream().filter(o -> !o.parameters().isEmpty()).toList();
    return learned.get(learned.size() - 1).name() + ".bias";
  }

  private static List<Prediction> judged(Path file, List<LabelledPicture> pictures) {
    List<LabelledFace> faces = pictures.stream().map(LabelledPicture::face).toList();
    try (OnnxEmotionClassifier model =
        OnnxEmotionClassifier.open(file, ExecutionProvider.CPU, BATCH)) {
      return new Evaluator(model, done -> {}).crops(faces, Views.PLAIN);
    }
  }
}
