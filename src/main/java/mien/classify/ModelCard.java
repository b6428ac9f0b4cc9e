package mien.classify;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import mien.classify.illumination.Normalisation;
import mien.core.Emotion;
import mien.core.InputException;
import org.jspecify.annotations.Nullable;

/**
 * What one must know of a network to use it rightly; travels inside its ONNX file as JSON, in
 * {@code metadata_props["card"]}.
 *
 * @param name the file's name without its ending, as {@code --model} takes it
 * @param network the id of the system in the papers: {@code yousaf}, {@code mini-xception} …
 * @param parameters how many numbers were learned
 * @param labels the emotions in the order of the outputs
 * @param otherLabels what further outputs stand for that is none of the seven emotions, such as
 *     contempt; probabilities are shared among {@code labels} alone
 * @param input what the network reads
 * @param temperature what logits are divided by before the softmax, fitted on validation data
 * @param uncertainBelow a smoothed winner under this probability is shown as uncertain
 * @param logitAdjustment how the outputs were balanced after training, in the file itself; null
 *     where they were not
 * @param training what it learned from, and how; null where that is not known
 * @param metrics figures by name, such as {@code "PrivateTest accuracy"}; sorted
 */
public record ModelCard(
    String name,
    String network,
    long parameters,
    List<Emotion> labels,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> otherLabels,
    Input input,
    double temperature,
    double uncertainBelow,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LogitAdjustment logitAdjustment,
    @Nullable Training training,
    Map<String, Double> metrics,
    String licence,
    String intendedUse,
    String prohibitedUse) {

  /** The key of the card in an ONNX file's {@code metadata_props}. */
  public static final String METADATA_KEY = "card";

  /** Checks every field; an {@link IllegalArgumentException} names the first that is wrong. */
  public ModelCard {
    for (Object field :
        new @Nullable Object[] {
          name, network, labels, otherLabels, input, metrics, licence, intendedUse, prohibitedUse
        }) {
      require(field != null, "only \"training\" may be null");
    }
    labels = List.copyOf(labels);
    otherLabels = List.copyOf(otherLabels);
    require(metrics.values().stream().allMatch(Objects::nonNull), "\"metrics\" must be numbers");
    metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
    require(parameters > 0, "\"parameters\" must be positive");
    require(labels.size() >= 2, "\"labels\" must name at least two emotions");
    require(new HashSet<>(labels).size() == labels.size(), "\"labels\" names an emotion twice");
    require(temperature >= 0.01 && temperature <= 100, "\"temperature\" must be from 0.01 to 100");
    require(uncertainBelow >= 0 && uncertainBelow <= 1, "\"uncertainBelow\" must be from 0 to 1");
    require(
        logitAdjustment == null || logitAdjustment.shares().size() == labels.size(),
        "\"logitAdjustment.shares\" must be as many as \"labels\"");
  }

  /** The card of a network that knows nothing but emotions. */
  public ModelCard(
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
    this(
        name,
        network,
        parameters,
        labels,
        List.of(),
        input,
        temperature,
        uncertainBelow,
        null,
        training,
        metrics,
        licence,
        intendedUse,
        prohibitedUse);
  }

  /**
   * The network's input: {@code (pixel / 255 - mean) / std}, the grey picture repeated over the
   * channels. {@link ModelFile} says which arrangements of the numbers are understood.
   *
   * @param cropMargin how much wider than the detector's box the crop is: 0.1 adds a tenth of the
   *     box's width on each side
   * @param crop how the face lies in it
   */
  public record Input(
      int channels,
      int height,
      int width,
      double mean,
      double std,
      double cropMargin,
      Crop crop,
      Normalisation normalisation) {

    public Input {
      require(channels > 0 && channels <= 16, "\"input.channels\" must be from 1 to 16");
      require(
          height > 0 && width > 0 && height <= 4096 && width <= 4096,
          "\"input.height\" and \"input.width\" must be from 1 to 4096");
      require(Math.abs(mean) <= 1000, "\"input.mean\" must be from -1000 to 1000");
      require(std >= 1e-4 && std <= 1000, "\"input.std\" must be from 0.0001 to 1000");
      require(cropMargin >= -0.4 && cropMargin <= 2, "\"input.cropMargin\" must be from -0.4 to 2");
      require(crop != null, "\"input.crop\" must not be null");
      require(normalisation != null, "\"input.normalisation\" must not be null");
    }

    /** For networks that are shown crops alone, or faces as a detector's box has them. */
    public Input(
        int channels,
        int height,
        int width,
        double mean,
        double std,
        double cropMargin,
        Normalisation normalisation) {
      this(channels, height, width, mean, std, cropMargin, Crop.BOX, normalisation);
    }

    /** This for faces that are cut out wider or less wide, or that lie otherwise in their crop. */
    public Input with(double newCropMargin, Crop newCrop) {
      return new Input(channels, height, width, mean, std, newCropMargin, newCrop, normalisation);
    }
  }

  /**
   * @param data the set's name
   * @param dataSha256 of the set's file
   * @param protocol splits, augmentation, optimiser, schedule and selection, in words
   * @param program name and version of what trained it
   */
  public record Training(
      String data, String dataSha256, String protocol, long seed, int epochs, String program) {}

  /**
   * A balance without training: what was added to the logits of rare classes, so that they are
   * named more often (Menon et al. 2021, "Long-tail learning via logit adjustment", section 4.1).
   * Classes of an even share and more stay as they are <b>(ours)</b>: full adjustment also moves
   * faces from happiness to neutral. It is in the biases of the last layer already, and told here
   * so that it can be changed or taken back.
   *
   * @param tau how much of the logarithm of its share each class has lost
   * @param shares each label's of the pictures that the network learned from, in the order of
   *     {@code labels}
   */
  public record LogitAdjustment(double tau, List<Double> shares) {
    public LogitAdjustment {
      require(tau >= -10 && tau <= 10, "\"logitAdjustment.tau\" must be from -10 to 10");
      require(
          shares != null && shares.stream().allMatch(s -> s != null && s > 0 && s <= 1),
          "\"logitAdjustment.shares\" must be above 0 and not above 1");
      shares = List.copyOf(shares);
    }

    /** What was added to the logit of this output. */
    public double shift(int output) {
      return -tau * Math.log(Math.min(1, shares.get(output) * shares.size()));
    }
  }

  /** This card with more metrics, or newer ones of the same names. */
  public ModelCard withMetrics(Map<String, Double> measured) {
    Map<String, Double> all = new TreeMap<>(metrics);
    all.putAll(measured);
    return with(input, temperature, uncertainBelow, logitAdjustment, all);
  }

  /** This card with another temperature, and another bound of certainty to go with it. */
  public ModelCard calibrated(double fittedTemperature, double newUncertainBelow) {
    return with(input, fittedTemperature, newUncertainBelow, logitAdjustment, metrics);
  }

  /** This card after its outputs were balanced; figures of before go. */
  public ModelCard balanced(
      @Nullable LogitAdjustment adjustment, double fittedTemperature, Map<String, Double> figures) {
    return with(input, fittedTemperature, uncertainBelow, adjustment, figures);
  }

  /** This card for another input. */
  public ModelCard withInput(Input other) {
    return with(other, temperature, uncertainBelow, logitAdjustment, metrics);
  }

  /** This card with all that may change. */
  private ModelCard with(
      Input newInput,
      double newTemperature,
      double newUncertainBelow,
      @Nullable LogitAdjustment adjustment,
      Map<String, Double> figures) {
    return new ModelCard(
        name,
        network,
        parameters,
        labels,
        otherLabels,
        newInput,
        newTemperature,
        newUncertainBelow,
        adjustment,
        training,
        figures,
        licence,
        intendedUse,
        prohibitedUse);
  }

  /** The card as indented JSON, names and labels in lower case. */
  public String toJson() {
    return CardJson.write(this);
  }

  /**
   * Reads a card; every field must be there, and no other. Labels may be any words for the
   * emotions, {@code angry} or {@code happy}, and after them words for what is none.
   *
   * @param file where the JSON was found, for the message
   * @throws InputException naming file and field
   */
  public static ModelCard fromJson(String json, String file) {
    return CardJson.read(json, file);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
