package mien.output.publish;

import java.io.IOException;
import mien.core.FrameResult;

/** One way in which live values leave the program. Used on one thread, which it may hold up. */
interface Outlet extends AutoCloseable {

  void send(FrameResult result) throws IOException;

  /** Nothing is sent afterwards. */
  @Override
  void close();
}
