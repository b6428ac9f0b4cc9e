package mien.analysis;

import java.util.List;
import mien.core.FaceBox;
import mien.core.GreyImage;

/** Searches a picture while its frame waits. */
final class ScanAtOnce implements Scan {
  private final FaceDetector detector;
  private List<Detection> found = List.of();

  /**
   * @param detector closed by its owner
   */
  ScanAtOnce(FaceDetector detector) {
    this.detector = detector;
  }

  @Override
  public void start(GreyImage picture, List<FaceBox> known) {
    found = detector.scan(picture, known);
  }

  @Override
  public boolean isUnderWay() {
    return false;
  }

  @Override
  public List<Detection> found(GreyImage picture, boolean waits) {
    List<Detection> now = found;
    found = List.of();
    return now;
  }

  @Override
  public void close() {}
}
