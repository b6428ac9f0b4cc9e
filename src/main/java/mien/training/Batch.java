package mien.training;

import java.nio.FloatBuffer;
import mien.classify.ModelCard;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.MemoryFormat;

/**
 * Native memory for one step's pictures and targets, filled again and again. Its tensors are views
 * of it: they are used up before the next filling. One thread.
 */
final class Batch implements AutoCloseable {
  private final ModelCard.Input input;
  private final int classes;
  private final FloatPointer pixels;
  private final FloatPointer targets;
  private int size;

  Batch(ModelCard.Input input, int classes, int capacity) {
    this.input = input;
    this.classes = classes;
    pixels = new FloatPointer((long) capacity * length());
    targets = new FloatPointer((long) capacity * classes);
  }

  /** How many floats a picture takes. */
  int length() {
    return input.channels() * input.height() * input.width();
  }

  int classes() {
    return classes;
  }

  int size() {
    return size;
  }

  void size(int pictures) {
    size = pictures;
  }

  /** {@code [size, channels, height, width]}. */
  FloatBuffer pixelBuffer() {
    return pixels.asBuffer();
  }

  /** {@code [size, classes]}, each row a distribution. */
  FloatBuffer targetBuffer() {
    return targets.asBuffer();
  }

  /** The pictures as libtorch takes them, channels last in memory. */
  Tensor pixels() {
    long plane = (long) input.height() * input.width();
    long[] shape = {size, input.channels(), input.height(), input.width()};
    if (input.channels() == 1) {
      // With one channel both layouts are the same bytes; only the strides tell which is meant.
      return torch.from_blob(
          pixels, shape, new long[] {plane, 1, input.width(), 1}, new TensorOptions());
    }
    return torch.from_blob(pixels, shape).contiguous(MemoryFormat.ChannelsLast);
  }

  Tensor targets() {
    return torch.from_blob(targets, size, classes);
  }

  @Override
  public void close() {
    pixels.close();
    targets.close();
  }
}
