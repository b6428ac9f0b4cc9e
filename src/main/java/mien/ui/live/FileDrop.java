package mien.ui.live;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.TransferHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the first of the files that are dropped on a window. */
final class FileDrop extends TransferHandler {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(FileDrop.class);

  private final transient Consumer<File> onFile;

  FileDrop(Consumer<File> onFile) {
    this.onFile = onFile;
  }

  @Override
  public boolean canImport(TransferSupport drop) {
    return drop.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
  }

  @Override
  public boolean importData(TransferSupport drop) {
    try {
      Object dropped = drop.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
      if (dropped instanceof List<?> files && files.get(0) instanceof File file) {
        onFile.accept(file);
        return true;
      }
    } catch (UnsupportedFlavorException | IOException e) {
      LOG.info("What was dropped cannot be read", e);
    }
    return false;
  }
}
