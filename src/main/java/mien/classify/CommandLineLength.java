package mien.classify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mien.core.InputException;

/**
 * Keeps ONNX Runtime from ending the process: 1.29 on Linux reads {@code /proc/self/cmdline} when
 * it starts, and crashes where that is long (3,944 bytes pass, 3,989 do not).
 */
final class CommandLineLength {
  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
  private static final int MOST = 3_900;

  private CommandLineLength() {}

  static void check() {
    if (Files.isReadable(COMMAND_LINE)) {
      check(COMMAND_LINE);
    }
  }

  static void check(Path commandLine) {
    int length;
    try {
      length = Files.readAllBytes(commandLine).length;
    } catch (IOException e) {
      return; // what cannot be read here cannot be read by ONNX Runtime either
    }
    if (length > MOST) {
      throw new InputException(
          "The command line is longer than ONNX Runtime can bear (%d bytes, not %d); name a folder instead of many files, or write the arguments into a file and give @FILE."
              .formatted(length, MOST));
    }
  }
}
