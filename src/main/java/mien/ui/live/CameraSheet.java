package mien.ui.live;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.awt.Window;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.JComboBox;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import mien.core.CameraMode;
import mien.ui.Sheet;
import mien.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Asks which size and rate a camera shall give; what is chosen holds at once. Event thread. */
final class CameraSheet {
  private static final List<Dimension> SIZES =
      List.of(
          new Dimension(320, 240),
          new Dimension(640, 480),
          new Dimension(800, 600),
          new Dimension(1280, 720),
          new Dimension(1920, 1080));
  private static final List<Integer> RATES = List.of(5, 10, 15, 20, 25, 30, 50, 60);

  private CameraSheet() {}

  /** An entry of a list: what it stands for, and how it is read. */
  private record Entry<T>(T value, String name) {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * Shows it over the window, which goes on meanwhile.
   *
   * @param playing whether a camera plays; else what is chosen shows with the next one, and the
   *     sheet says so
   */
  static void show(
      @Nullable Window owner,
      Texts texts,
      CameraMode now,
      boolean playing,
      Consumer<CameraMode> onChoose) {
    make(owner, texts, now, playing, onChoose).setVisible(true);
  }

  static JDialog make(
      @Nullable Window owner,
      Texts texts,
      CameraMode now,
      boolean playing,
      Consumer<CameraMode> onChoose) {
    JComboBox<Entry<Dimension>> sizes =
        list(
            Stream.concat(SIZES.stream(), Stream.of(new Dimension(now.width(), now.height())))
                .distinct()
                .map(size -> new Entry<>(size, size(texts, size))));
    JComboBox<Entry<Integer>> rates =
        list(
            Stream.concat(RATES.stream(), Stream.of(now.framesPerSecond()))
                .distinct()
                .sorted()
                .map(rate -> new Entry<>(rate, texts.get("rates", Integer.toString(rate)))));
    Dimension wanted = new Dimension(now.width(), now.height());
    sizes.setSelectedItem(new Entry<>(wanted, size(texts, wanted)));
    rates.setSelectedItem(
        new Entry<>(
            now.framesPerSecond(), texts.get("rates", Integer.toString(now.framesPerSecond()))));
    Runnable choose =
        () -> {
          Dimension size = sizes.getItemAt(sizes.getSelectedIndex()).value();
          int rate = rates.getItemAt(rates.getSelectedIndex()).value();
          onChoose.accept(new CameraMode(size.width, size.height, rate));
        };
    sizes.addActionListener(event -> choose.run());
    rates.addActionListener(event -> choose.run());
    JPanel fields = new JPanel(new GridLayout(0, 2, 16, 10));
    addLabelled(fields, texts.get("camera.size"), sizes);
    addLabelled(fields, texts.get("camera.rate"), rates);
    JPanel page = new JPanel(new BorderLayout(0, 14));
    page.setBorder(BorderFactory.createEmptyBorder(20, 24, 20, 24));
    page.add(fields, BorderLayout.CENTER);
    if (!playing) {
      page.add(new JLabel(texts.get("camera.later")), BorderLayout.SOUTH);
    }
    return Sheet.of(owner, texts.get("action.camera"), page);
  }

  private static <T> JComboBox<Entry<T>> list(Stream<Entry<T>> entries) {
    JComboBox<Entry<T>> list = new JComboBox<>();
    entries.forEach(list::addItem);
    return list;
  }

  private static String size(Texts texts, Dimension size) {
    return texts.get("size", Integer.toString(size.width), Integer.toString(size.height));
  }

  private static void addLabelled(JPanel page, String name, JComboBox<?> list) {
    JLabel label = new JLabel(name);
    label.setLabelFor(list);
    list.getAccessibleContext().setAccessibleName(name);
    page.add(label);
    page.add(list);
  }
}
