package mien.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mien.core.InputException;
import mien.files.PendingFile;
import mien.training.networks.Weights;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.InputArchive;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.OutputArchive;
import org.bytedeco.pytorch.Tensor;

/**
 * Where a run stands. All that is random in it follows from the seed and the step, so that step,
 * weights, average and optimiser are the whole of it.
 *
 * @param settings what the run was started with; another run's checkpoint does not fit
 * @param step of the running epoch that comes next
 * @param loss sum over the running epoch's steps so far
 * @param right pictures named rightly in them
 * @param seconds spent on them
 */
record Checkpoint(
    String settings, LearningCurve history, int step, double loss, long right, double seconds) {

  static Checkpoint start(String settings) {
    return new Checkpoint(settings, new LearningCurve(List.of()), 0, 0, 0, 0);
  }

  /** Writes this and the learner's state, whole or not at all. */
  void save(Path file, Learner learner) throws IOException {
    try (PendingFile pending = PendingFile.of(file);
        PointerScope scope = new PointerScope();
        NoGradGuard guard = new NoGradGuard()) {
      OutputArchive archive = new OutputArchive();
      archive.write("settings", new IValue(settings));
      archive.write("progress", doubles(List.of(new double[] {step, loss, right, seconds})));
      archive.write("history", doubles(history.epochs().stream().map(Epoch::figures).toList()));
      for (Map.Entry<String, Weights> part : learner.state().entrySet()) {
        OutputArchive nested = new OutputArchive();
        part.getValue().all().forEach((name, tensor) -> nested.write(key(name), tensor));
        archive.write(part.getKey(), nested);
      }
      OutputArchive optimiser = new OutputArchive();
      learner.optimiser().save(optimiser);
      archive.write("optimiser", optimiser);
      archive.save_to(pending.part().toString());
      pending.commit();
    }
  }

  /**
   * Reads a checkpoint and puts the learner where it was.
   *
   * @throws InputException if the file cannot be read or belongs to a run with other settings
   */
  static Checkpoint load(Path file, Learner learner, String settings) {
    try (PointerScope scope = new PointerScope();
        NoGradGuard guard = new NoGradGuard()) {
      InputArchive archive = new InputArchive();
      archive.load_from(file.toString());
      IValue value = new IValue();
      archive.read("settings", value);
      if (!value.toStringRef().getString().equals(settings)) {
        throw new InputException(
            "The checkpoint %s belongs to a run with other settings: give the same ones to go on, or start in another folder."
                .formatted(file));
      }
      for (Map.Entry<String, Weights> part : learner.state().entrySet()) {
        InputArchive nested = new InputArchive();
        archive.read(part.getKey(), nested);
        part.getValue()
            .all()
            .forEach(
                (name, tensor) -> {
                  Tensor saved = new Tensor();
                  nested.read(key(name), saved);
                  tensor.copy_(saved);
                });
      }
      InputArchive optimiser = new InputArchive();
      archive.read("optimiser", optimiser);
      learner.optimiser().load(optimiser);
      double[] progress = rows(archive, "progress").get(0);
      List<Epoch> epochs = rows(archive, "history").stream().map(Epoch::of).toList();
      return new Checkpoint(
          settings,
          new LearningCurve(epochs),
          (int) progress[0],
          progress[1],
          (long) progress[2],
          progress[3]);
    } catch (RuntimeException e) {
      if (e instanceof InputException) {
        throw e;
      }
      throw new InputException(
          "The checkpoint %s cannot be read: delete it to start anew.".formatted(file), e);
    }
  }

  /** Names in an archive may not hold dots. */
  private static String key(String name) {
    return name.replace('.', '_');
  }

  private static Tensor doubles(List<double[]> rows) {
    double[] flat = rows.stream().flatMapToDouble(Arrays::stream).toArray();
    return Tensor.create(flat, rows.size(), rows.isEmpty() ? 0 : rows.get(0).length);
  }

  private static List<double[]> rows(InputArchive archive, String name) {
    Tensor tensor = new Tensor();
    archive.read(name, tensor);
    int columns = (int) tensor.size(1);
    List<double[]> rows = new ArrayList<>();
    DoublePointer values = new DoublePointer(tensor.data_ptr());
    for (long i = 0; i < tensor.size(0); i++) {
      double[] row = new double[columns];
      values.position(i * columns).get(row);
      rows.add(row);
    }
    return rows;
  }
}
