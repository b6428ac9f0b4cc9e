package mien.ui.review;

/**
 * Which part of a video a timeline shows, and how large.
 *
 * @param durationMicros of the video, µs
 * @param width of the timeline, pixels
 * @param startMicros the moment at its left edge, µs
 * @param microsPerPixel how much time one pixel stands for
 */
record TimeScale(long durationMicros, int width, double startMicros, double microsPerPixel) {
  /** The closest look: a frame at 30/s is 66 pixels wide. */
  private static final double CLOSEST = 500;

  TimeScale {
    width = Math.max(1, width);
    double all = Math.max(CLOSEST, (double) durationMicros / width);
    microsPerPixel = Math.max(CLOSEST, Math.min(all, microsPerPixel));
    double last = durationMicros - width * microsPerPixel;
    startMicros = Math.max(0, Math.min(last, startMicros));
  }

  /** The whole video. */
  static TimeScale all(long durationMicros, int width) {
    return new TimeScale(durationMicros, width, 0, Double.MAX_VALUE);
  }

  double x(long micros) {
    return (micros - startMicros) / microsPerPixel;
  }

  /** The moment at a pixel, within the video. */
  long micros(double x) {
    return Math.max(0, Math.min(durationMicros, Math.round(startMicros + x * microsPerPixel)));
  }

  double endMicros() {
    return startMicros + width * microsPerPixel;
  }

  /** {@code factor} times as large; the moment at pixel {@code x} stays there. */
  TimeScale zoomed(double factor, double x) {
    double at = startMicros + x * microsPerPixel;
    TimeScale closer = new TimeScale(durationMicros, width, startMicros, microsPerPixel / factor);
    return closer.from(at - x * closer.microsPerPixel);
  }

  TimeScale scrolled(double pixels) {
    return from(startMicros + pixels * microsPerPixel);
  }

  TimeScale from(double start) {
    return new TimeScale(durationMicros, width, start, microsPerPixel);
  }

  /** As it is if it shows the moment, else scrolled so that the moment is in its first quarter. */
  TimeScale showing(long micros) {
    return micros >= startMicros && micros <= endMicros()
        ? this
        : from(micros - width * microsPerPixel / 4);
  }

  /** The same part of the video in another width, or all of it if all was shown. */
  TimeScale resized(int pixels) {
    boolean all = width * microsPerPixel >= durationMicros;
    return new TimeScale(
        durationMicros, pixels, startMicros, all ? Double.MAX_VALUE : microsPerPixel);
  }
}
