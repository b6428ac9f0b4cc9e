package mien.capture;

import java.nio.file.Path;
import java.util.Map;
import mien.core.Address;

/**
 * Where and how FFmpeg opens an input.
 *
 * @param kind how it is opened and read
 * @param name how the user named it, for sentences; without passwords
 * @param url what FFmpeg opens
 * @param format FFmpeg's input format; empty if it finds out by itself
 * @param options of the format or protocol
 */
record MediaAddress(
    Kind kind, String name, String url, String format, Map<String, String> options) {
  enum Kind {
    /** A local file: nothing else is opened on its behalf. */
    FILE,
    /** A network stream: opening and reading have a time limit. */
    STREAM,
    /** A camera: read without blocking, under a time limit. */
    CAMERA,
    /** A filter graph: opens what the user wrote. */
    GRAPH;

    /** Whether FFmpeg opens it by its library of devices. */
    boolean usesDevices() {
      return this == CAMERA || this == GRAPH;
    }
  }

  /** The address of a file: a video or a picture. */
  static MediaAddress ofFile(Path file) {
    String path = file.toAbsolutePath().toString();
    return new MediaAddress(Kind.FILE, file.toString(), path, "", Map.of());
  }

  MediaAddress {
    name = Address.withoutSecrets(name);
    options = Map.copyOf(options);
  }
}
