package mien.cli;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import mien.core.FrameResult;
import mien.output.Snapshots;
import mien.render.HeatMap;
import mien.render.OverlayPainter;
import mien.render.Placement;
import mien.render.Words;

/** Saves what the window shows: the frame in its own size, with its faces drawn. */
final class SnapshotFile {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd_HH-mm-ss-SSS");

  private SnapshotFile() {}

  /**
   * Writes a PNG to the user's pictures, or to their home where there is no such folder.
   *
   * @return the file
   */
  static Path save(FrameResult shown) throws IOException {
    Path home = Path.of(System.getProperty("user.home"));
    Path pictures = home.resolve("Pictures");
    String name = "mien-" + LocalDateTime.now(ZoneId.systemDefault()).format(TIME) + ".png";
    Path file = (Files.isDirectory(pictures) ? pictures : home).resolve(name);
    Snapshots.save(drawn(shown), file);
    return file;
  }

  private static BufferedImage drawn(FrameResult shown) {
    int width = shown.frame().width();
    int height = shown.frame().height();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.drawImage(shown.frame().picture(), 0, 0, null);
      Placement whole = Placement.whole(width, height);
      shown.maps().forEach(map -> HeatMap.paint(graphics, map, whole));
      new OverlayPainter(new Words(Locale.getDefault())).paint(graphics, shown.faces(), whole);
    } finally {
      graphics.dispose();
    }
    return image;
  }
}
