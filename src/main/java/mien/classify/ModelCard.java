package mien.classify;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import org.jspecify.annotations.Nullable;

/**
 * What one must know of a network to use it rightly; travels inside its ONNX file.
 *
 * @param name the file's name without its ending, as {@code --model} takes it
 * @param network the id of the system in the papers: {@code yousaf}, {@code mini-xception} …
 * @param parameters how many numbers were learned
 * @param labels the emotions in the order of the outputs
 * @param input what the network reads
 * @param temperature what logits are divided by before the softmax, fitted on validation data
 * @param uncertainBelow a smoothed winner under this probability is shown as uncertain
 * @param training what it learned from, and how
 * @param metrics figures by name, such as {@code "PrivateTest accuracy"}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelCard(
    String name,
    String network,
    long parameters,
    List<Emotion> labels,
    Input input,
    double temperature,
    double uncertainBelow,
    @Nullable Training training,
    Map<String, Double> metrics,
    String licence,
    String intendedUse,
    String prohibitedUse) {

  /**
   * The network's input, {@code [n, channels, height, width]} float32: {@code (pixel / 255 - mean)
   * / std}, the grey picture repeated over the channels.
   *
   * @param cropMargin how much wider than the detector's box the crop is: 0.1 adds a tenth of the
   *     box's width on each side
   */
  public record Input(
      int channels,
      int height,
      int width,
      double mean,
      double std,
      double cropMargin,
      Normalisation normalisation) {}

  /**
   * @param data the set's name, with its SHA-256
   * @param protocol splits, augmentation, optimiser, schedule and selection, in words
   */
  public record Training(
      String data, String dataSha256, String protocol, long seed, int epochs, String program) {}
}
