package mien.ui.live;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import mien.review.Library;
import mien.review.Subject;

/**
 * What a recording is reviewed with: this window knows no other.
 *
 * @param libraries a library of one video
 * @param windows opens one on the event thread
 */
public record Reviewing(Function<Path, Library> libraries, Function<Subject, Shown> windows) {

  /**
   * A window.
   *
   * @param closed is done when it is closed
   * @param toFront shows it before the others; on the event thread
   */
  public record Shown(CompletableFuture<Void> closed, Runnable toFront) {}
}
