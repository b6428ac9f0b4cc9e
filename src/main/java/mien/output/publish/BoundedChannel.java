package mien.output.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.SocketChannel;

/**
 * A subscriber's connection that ends when much is said on it that is not answered: the library
 * keeps a request until its end has come, however long it is. Read and written on one thread.
 */
final class BoundedChannel implements ByteChannel {
  /** In bytes; browsers send the cookies of all that runs on this machine. */
  private static final int MOST_UNANSWERED = 32_768;

  private final SocketChannel socket;
  private int unanswered;
  private volatile boolean answered;

  BoundedChannel(SocketChannel socket) {
    this.socket = socket;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    int read = socket.read(into);
    unanswered += Math.max(0, read);
    if (unanswered > MOST_UNANSWERED) {
      throw new IOException("a subscriber says too much");
    }
    return read;
  }

  /** Whether anything was ever said on it by this side, which is silent to who asks for nothing. */
  boolean isAnswered() {
    return answered;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    int written = socket.write(from);
    unanswered = written > 0 ? 0 : unanswered;
    answered |= written > 0;
    return written;
  }

  @Override
  public boolean isOpen() {
    return socket.isOpen();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
