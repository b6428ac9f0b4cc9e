package mien.ui.live;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import mien.render.Fonts;
import mien.render.Palette;
import mien.render.Words;
import mien.ui.Texts;
import mien.ui.Theme;
import mien.ui.WrappedText;

/** The faces in view, one card a face, with the notice of what the labels mean. */
final class FaceList extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final int WIDTH = 300;
  private static final double MOST = 0.38;

  private final transient Texts texts;
  private final transient Words words;
  private final transient IntConsumer onChoose;
  private final JPanel cards = new JPanel();
  private final JLabel none;
  private final transient Map<Integer, FaceCard> byId = new TreeMap<>();

  FaceList(Texts texts, Words words, IntConsumer onChoose) {
    super(new BorderLayout(0, 10));
    this.texts = texts;
    this.words = words;
    this.onChoose = onChoose;
    JLabel title = new Title(texts.get("faces"));
    JComponent about = new WrappedText(texts.get("faces.about"), Palette::quiet);
    JPanel head = new JPanel(new BorderLayout(0, 2));
    head.add(title, BorderLayout.NORTH);
    head.add(about, BorderLayout.CENTER);
    none = new Quiet(texts.get("faces.none"));
    cards.setLayout(new BoxLayout(cards, BoxLayout.Y_AXIS));
    JPanel top = new JPanel(new BorderLayout());
    top.add(cards, BorderLayout.NORTH);
    JScrollPane scroll =
        new JScrollPane(
            top, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    scroll.getVerticalScrollBar().setUnitIncrement(24);
    add(head, BorderLayout.NORTH);
    add(scroll, BorderLayout.CENTER);
    arrange();
  }

  /** As wide as it takes to be read, but never so wide that little of the picture is left. */
  @Override
  public Dimension getPreferredSize() {
    int most = getParent() == null ? Integer.MAX_VALUE : (int) (getParent().getWidth() * MOST);
    return new Dimension(Math.min(Theme.scaled(WIDTH), most), 0);
  }

  /** Shows these faces, the chosen one marked. */
  void update(List<FaceTracks.Track> faces, int chosen) {
    List<Integer> ids = faces.stream().map(track -> track.face().id()).toList();
    boolean changed = byId.keySet().retainAll(ids);
    for (FaceTracks.Track track : faces) {
      int id = track.face().id();
      FaceCard card = byId.get(id);
      if (card == null) {
        card = new FaceCard(track, texts, words, onChoose);
        byId.put(id, card);
        changed = true;
      }
      card.update(track, id == chosen);
    }
    if (changed) {
      arrange();
    }
  }

  private void arrange() {
    cards.removeAll();
    if (byId.isEmpty()) {
      cards.add(none);
    }
    for (FaceCard card : byId.values()) {
      cards.add(card);
      cards.add(Box.createVerticalStrut(8));
    }
    cards.revalidate();
    cards.repaint();
  }

  /** A heading, as large as the window's scale says. */
  private static final class Title extends JLabel {
    private static final long serialVersionUID = 1L;

    Title(String text) {
      super(text);
    }

    @Override
    public void updateUI() {
      super.updateUI();
      setFont(Fonts.fitting(Fonts.strong(15 * Theme.scale()), getText()));
    }
  }

  /** A label that is read second, in either theme. */
  private static final class Quiet extends JLabel {
    private static final long serialVersionUID = 1L;

    Quiet(String text) {
      super(text);
    }

    @Override
    public Color getForeground() {
      return Theme.palette().quiet();
    }
  }
}
