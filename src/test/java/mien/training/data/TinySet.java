package mien.training.data;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import mien.core.GreyImage;

/** Writes stand-ins of data sets: files of the right names, with noise for pictures. */
final class TinySet {
  private final Path root;

  TinySet(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  /** A noise picture in each place, of a kind that the ending tells; no two are alike. */
  TinySet pictures(String... names) {
    for (String name : names) {
      picture(name, noise(name.hashCode(), 12, 10));
    }
    return this;
  }

  TinySet picture(String name, GreyImage picture) {
    return file(name, encoded(picture, name.toLowerCase().endsWith("jpg") ? "jpg" : "png"));
  }

  TinySet text(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  TinySet file(String name, byte[] content) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files so far in a zip, below a folder as archives often have it. */
  Path zipped(Path zip) throws IOException {
    try (FileSystem archive =
            FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("create", "true"));
        Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = archive.getPath("/set", root.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    return zip;
  }

  static GreyImage noise(long seed, int width, int height) {
    byte[] pixels = new byte[width * height];
    new Random(seed).nextBytes(pixels);
    return new GreyImage(width, height, pixels);
  }

  static byte[] encoded(GreyImage picture, String format) {
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setDataElements(0, 0, picture.width(), picture.height(), picture.pixels());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A PNG of a few bytes that tells of many pixels. */
  static byte[] header(int width, int height) {
    byte[] png = encoded(noise(1, 8, 8), "png");
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
    return png;
  }
}
