package mien.training;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import mien.classify.FacePreprocessor;
import mien.classify.ModelCard;
import mien.core.Emotion;
import mien.core.GreyImage;
import mien.training.data.Augmentation;
import mien.training.data.LabelledPicture;

/**
 * Makes the batches of a run: which pictures, how each is varied, and what the network shall say of
 * it. Everything random comes from the seed, the epoch and the place in it, so that any step can be
 * made again. One thread.
 */
final class Batches implements AutoCloseable {
  private final List<LabelledPicture> pictures;
  private final SoftLabels softLabels;
  private final Recipe recipe;
  private final ModelCard.Input input;
  private final List<Emotion> labels;
  private final long seed;
  private final FacePreprocessor preprocessor;
  private final Batch batch;
  private int epoch = -1;
  private List<Integer> order = List.of();

  /**
   * @param pictures to learn from, each with a label out of {@code labels}
   * @param softLabels what else is known of them
   */
  Batches(
      List<LabelledPicture> pictures,
      SoftLabels softLabels,
      Recipe recipe,
      ModelCard.Input input,
      List<Emotion> labels,
      long seed) {
    this.pictures = pictures;
    this.softLabels = softLabels;
    this.recipe = recipe;
    this.input = input;
    this.labels = labels;
    this.seed = seed;
    preprocessor = new FacePreprocessor(input);
    batch = new Batch(input, labels.size(), size());
  }

  /** Steps an epoch; the pictures that would make a smaller last batch wait for the next epoch. */
  int steps() {
    return Math.max(1, pictures.size() / recipe.batch());
  }

  /** How many pictures an epoch shows. */
  int pictures() {
    return steps() * size();
  }

  private int size() {
    return Math.min(recipe.batch(), pictures.size());
  }

  /** The batch of one step, valid until the next call. */
  Batch batch(int epoch, int step) {
    if (epoch != this.epoch) {
      order = order(epoch);
      this.epoch = epoch;
    }
    int size = size();
    batch.size(size);
    FloatBuffer pixels = batch.pixelBuffer();
    FloatBuffer targets = batch.targetBuffer();
    Augmentation augmentation = recipe.augmentation(epoch);
    for (int i = 0; i < size; i++) {
      int place = step * size + i;
      int number = order.get(place);
      LabelledPicture picture = pictures.get(number);
      RandomGenerator random = Augmentation.random(seed, epoch, place);
      GreyImage varied = augmentation.apply(picture.image(), input.width(), input.height(), random);
      preprocessor.crop(varied, pixels, i * batch.length());
      augmentation.corruption().apply(pixels, i * batch.length(), input, random);
      targets.put(
          i * labels.size(),
          Targets.of(
              picture.label(),
              softLabels.scores().get(number),
              labels,
              softLabels.share(recipe, epoch, number),
              recipe.labelSmoothing()));
    }
    recipe.mixup(epoch).mix(batch, Augmentation.random(seed, epoch, -1 - step));
    return batch;
  }

  private List<Integer> order(int epoch) {
    Random random = new Random(Augmentation.random(seed, epoch, Integer.MIN_VALUE).nextLong());
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      all.add(i);
    }
    Collections.shuffle(all, random);
    return all;
  }

  @Override
  public void close() {
    preprocessor.close();
    batch.close();
  }
}
