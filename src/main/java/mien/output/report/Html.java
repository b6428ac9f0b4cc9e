package mien.output.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import mien.core.Text;

/** Values as a page shows them. */
final class Html {
  private Html() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  static String percent(double share) {
    return Text.of(share > 0 && share < 0.1 ? "%.1f %%" : "%.0f %%", share * 100);
  }

  /** {@code 83.5 s}, or {@code 1:23:45.0} from a minute on. */
  static String seconds(long micros) {
    long tenths = Math.round(micros / 1e5);
    return tenths < 600
        ? Text.of("%.1f s", tenths / 10.0)
        : Text.of("%d:%02d:%04.1f", tenths / 36_000, tenths / 600 % 60, tenths % 600 / 10.0);
  }

  /** A picture inside the page itself. */
  static String image(BufferedImage picture, String alternative) {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "jpg", jpeg);
    } catch (IOException e) {
      throw new IllegalStateException(e); // memory does not fail
    }
    return "<img src=\"data:image/jpeg;base64,%s\" alt=\"%s\">"
        .formatted(Base64.getEncoder().encodeToString(jpeg.toByteArray()), escaped(alternative));
  }
}
