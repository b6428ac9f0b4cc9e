package mien.training.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 that tells in a model card which data a network has learned from. */
final class Fingerprint {
  private static final int BLOCK = 1 << 16;

  private Fingerprint() {}

  /** Of the file's content; of a folder, of every file's path and content in the paths' order. */
  static String of(Path path, Tree tree) throws IOException {
    MessageDigest digest = sha256();
    if (Files.isRegularFile(path)) {
      update(digest, path);
    } else {
      for (Path file : tree.files()) {
        digest.update(tree.name(file).getBytes(StandardCharsets.UTF_8));
        update(digest, file);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, Path file) throws IOException {
    byte[] block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        digest.update(block, 0, n);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
