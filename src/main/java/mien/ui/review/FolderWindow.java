package mien.ui.review;

import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JFrame;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import mien.pipeline.Background;
import mien.render.Palette;
import mien.review.Library;
import mien.review.Subject;
import mien.ui.AppIcon;
import mien.ui.Texts;
import mien.ui.Theme;
import mien.ui.WrappedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The videos of a folder and how far each is; a double click or Enter opens one. */
public final class FolderWindow {
  private static final Logger LOG = LoggerFactory.getLogger(FolderWindow.class);

  private final Texts texts = new Texts("mien.ui.review.texts", Locale.getDefault());
  private final JFrame window = new JFrame();
  private final DefaultListModel<Library.Entry> entries = new DefaultListModel<>();
  private final JList<Library.Entry> list = new JList<>(entries);
  private final WrappedText status = new WrappedText("", Palette::quiet);
  private final Background opener = new Background("review opener");
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private final Library library;
  private final Map<Path, ReviewWindow> reviews = new HashMap<>();
  private boolean opening;
  private boolean idle;
  private volatile boolean gone;

  private FolderWindow(Library library) {
    this.library = library;
    list.setCellRenderer(new FolderRow(texts));
    list.setBackground(Theme.palette().ground());
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            if (event.getClickCount() == 2) {
              openSelected();
            }
          }
        });
    list.getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "open");
    list.getActionMap()
        .put(
            "open",
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                openSelected();
              }
            });
    JScrollPane scroller = new JScrollPane(list);
    scroller.setBorder(BorderFactory.createEmptyBorder(14, 14, 0, 14));
    status.setRows(2); // why a video cannot be opened is said in a whole sentence, with its path
    status.setBorder(BorderFactory.createEmptyBorder(8, 18, 10, 18));
    say(texts.get("folder.hint"));
    JPanel content = new JPanel(new BorderLayout());
    content.add(scroller, BorderLayout.CENTER);
    content.add(status, BorderLayout.SOUTH);
    window.setContentPane(content);
    window.setTitle(texts.get("folder.title"));
    AppIcon.on(window);
    refresh();
    list.setSelectedIndex(0);
  }

  /** Opens the window; on the event thread. */
  public static FolderWindow open(Library library) {
    Theme.apply(true);
    FolderWindow folder = new FolderWindow(library);
    folder.window.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    folder.window.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosed(WindowEvent event) {
            folder.end();
          }
        });
    folder.window.setSize(760, 560);
    folder.window.setLocationRelativeTo(null);
    folder.window.setVisible(true);
    return folder;
  }

  /** What is being analysed is given up; nobody waits for it on the event thread. */
  private void end() {
    gone = true;
    opener
        .told(() -> {})
        .thenRun(
            () ->
                SwingUtilities.invokeLater(
                    () -> {
                      opener.close();
                      idle = true;
                      endWithTheLast();
                    }));
  }

  private void refresh() {
    int selected = list.getSelectedIndex();
    entries.clear();
    entries.addAll(library.entries());
    list.setSelectedIndex(selected);
  }

  private void openSelected() {
    Library.Entry entry = list.getSelectedValue();
    if (entry == null || opening) {
      return;
    }
    ReviewWindow there = reviews.get(entry.video());
    if (there != null) {
      there.toFront();
      return;
    }
    opening = true;
    say(texts.get("folder.opening", entry.video().getFileName()));
    opener.run(() -> open(entry.video()));
  }

  /** On the background thread. */
  private void open(Path video) {
    try {
      Subject subject = library.open(video, done -> tell(video, done));
      SwingUtilities.invokeLater(() -> show(subject));
    } catch (CancellationException e) {
      LOG.info("{} is not opened, since the list was closed", video);
    } catch (Exception | Error e) { // else no other could be opened
      LOG.warn("{} cannot be opened", video, e);
      SwingUtilities.invokeLater(() -> sayFailure(e));
    }
  }

  private void tell(Path video, double done) {
    if (gone) {
      throw new CancellationException("the list was closed");
    }
    SwingUtilities.invokeLater(() -> sayProgress(video, done));
  }

  void show(Subject subject) {
    if (gone) {
      return;
    }
    opening = false;
    say(texts.get("folder.hint"));
    refresh();
    ReviewWindow review = ReviewWindow.open(subject);
    reviews.put(subject.video(), review);
    review.closed().thenRun(() -> SwingUtilities.invokeLater(() -> ended(subject.video())));
  }

  private void ended(Path video) {
    reviews.remove(video);
    refresh();
    endWithTheLast();
  }

  private void endWithTheLast() {
    if (idle && reviews.isEmpty()) {
      closed.complete(null);
    }
  }

  private void sayProgress(Path video, double done) {
    say(texts.get("folder.analysing", video.getFileName(), done));
  }

  private void sayFailure(Throwable failure) {
    opening = false;
    say(failure instanceof Exception ? String.valueOf(failure.getMessage()) : failure.toString());
  }

  private void say(String text) {
    status.setText(text);
    status.setToolTipText(text);
  }

  JFrame window() {
    return window;
  }

  /**
   * Done when the window is closed and every one that it opened: what is reviewed there goes on
   * without the list.
   */
  public CompletableFuture<Void> closed() {
    return closed;
  }
}
