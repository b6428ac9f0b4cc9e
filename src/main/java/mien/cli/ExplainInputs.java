package mien.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mien.analysis.Detection;
import mien.analysis.FaceDetector;
import mien.capture.FrameSource;
import mien.capture.SourceOptions;
import mien.capture.Sources;
import mien.classify.ModelCard;
import mien.core.Frame;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.core.TurnedBox;
import mien.evaluation.LabelledFace;
import mien.evaluation.LabelledFaces;
import mien.explain.FaceToExplain;
import mien.files.FileNames;
import mien.training.data.FaceCropper;

/**
 * Finds the faces to explain.
 *
 * @param detectors opens what finds them
 * @param input what the model's card says of its crops
 * @param crops whether pictures are face crops already
 */
record ExplainInputs(
    Supplier<? extends FaceDetector> detectors, ModelCard.Input input, boolean crops) {
  /** Of what is drawn, so that no picture of anybody else's bears its name. */
  static final String EXPLAINED = ".explained.png";

  /** Faces are not shrunk before the network's own preprocessing does it. */
  private static final int LARGEST_CROP = 1024;

  /**
   * A picture and the faces in it.
   *
   * @param areas what each face's crop covers of the picture
   */
  record Portrait(Frame frame, List<TurnedBox> areas, List<FaceToExplain> faces) {}

  /**
   * Hands on every picture of files or folders with the faces found in it, each before the next is
   * read: many do not fit into memory.
   */
  void portraits(List<String> inputs, Consumer<Portrait> taker) {
    try (FaceDetector detector = detectors.get()) {
      FaceCropper cropper =
          new FaceCropper(detector, input.cropMargin(), input.crop(), LARGEST_CROP);
      Map<String, Integer> seen = new HashMap<>();
      for (String input : inputs) {
        read(input, cropper, seen, taker);
      }
    }
  }

  /** Whether a file that is there is one of these pictures, or lies in one of these folders. */
  static boolean areOf(List<String> inputs, Path file) throws IOException {
    if (Files.exists(file)) {
      for (String input : inputs) {
        Path path = Path.of(input);
        Path other = Files.isDirectory(path) ? file.resolveSibling("") : file;
        if (Files.exists(path) && Files.isSameFile(path, other)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * @param seen how many pictures there were of inputs of one name, which are counted on, so that
   *     each picture has a name of its own
   */
  private void read(
      String input, FaceCropper cropper, Map<String, Integer> seen, Consumer<Portrait> taker) {
    try (FrameSource source = Sources.open(input, SourceOptions.colour())) {
      String stem = FileNames.stem(Path.of(input));
      for (Optional<Frame> f = source.next(); f.isPresent(); f = source.next()) {
        int number = seen.merge(stem.toLowerCase(Locale.ROOT), 1, Integer::sum);
        taker.accept(portrait(f.get(), stem + "-" + number, cropper));
      }
    } catch (RuntimeException e) { // one that says what it is, or the taker's
      throw e;
    } catch (Exception e) {
      throw new InputException("%s cannot be read to its end.".formatted(input), e);
    }
  }

  private Portrait portrait(Frame frame, String name, FaceCropper cropper) {
    GreyImage grey = frame.grey();
    if (crops) {
      return new Portrait(
          frame, List.of(TurnedBox.upright(grey.bounds())), List.of(unlabelled(name, grey)));
    }
    List<TurnedBox> areas = new ArrayList<>();
    List<FaceToExplain> faces = new ArrayList<>();
    for (Detection found : cropper.detector().scan(grey)) {
      areas.add(cropper.area(found));
      faces.add(unlabelled(name, cropper.square(grey, found)));
    }
    return new Portrait(frame, areas, faces);
  }

  private static FaceToExplain unlabelled(String name, GreyImage crop) {
    return new FaceToExplain(name, crop, null, Map.of());
  }

  /** The labelled faces of a set; in portraits the largest face, and none where none is found. */
  List<FaceToExplain> labelled(LabelledFaces set) {
    if (crops) {
      return set.faces().stream()
          .map(f -> new FaceToExplain(f.name(), f.image(), f.label(), f.attributes()))
          .toList();
    }
    try (FaceDetector detector = detectors.get()) {
      FaceCropper cropper =
          new FaceCropper(detector, input.cropMargin(), input.crop(), LARGEST_CROP);
      return set.faces().stream()
          .flatMap(f -> cropper.largest(f.image()).map(found -> cut(f, found, cropper)).stream())
          .toList();
    }
  }

  private static FaceToExplain cut(LabelledFace face, Detection found, FaceCropper cropper) {
    return new FaceToExplain(
        face.name(),
        cropper.square(face.image(), found),
        face.label(),
        cropper.attributes(face.attributes(), face.image(), found));
  }
}
