package mien.ui.live;

import java.awt.Component;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import mien.live.LiveControls;
import mien.ui.Texts;

/** Starts and ends recordings, and opens them for review. Event thread. */
final class RecordingDesk {
  private final LiveControls controls;
  private final Texts texts;
  private final Remembered remembered;
  private final Reviews reviews;
  private CompletableFuture<Void> ended = CompletableFuture.completedFuture(null);

  RecordingDesk(LiveControls controls, Texts texts, Remembered remembered, Reviews reviews) {
    this.controls = controls;
    this.texts = texts;
    this.remembered = remembered;
    this.reviews = reviews;
  }

  boolean isRecording() {
    return controls.status().rows() != null;
  }

  void toggle(Component owner) {
    if (isRecording()) {
      end();
    } else {
      boolean live = controls.status().medium().durationMicros() == 0;
      FileDialogs.record(owner, texts, remembered.folder(), live)
          .ifPresent(wanted -> controls.record(wanted.rows(), wanted.extent()));
    }
  }

  /**
   * Ends a recording; the result is done, on any thread, when the files of the last are and a
   * review that was asked for is being opened.
   */
  CompletableFuture<Void> end() {
    if (isRecording()) {
      ended = controls.stopRecording();
    }
    return ended;
  }

  /** Whether {@link #open()} has anything to open. */
  boolean isReviewable() {
    return controls.recorded() != null;
  }

  /** Ends a recording, and opens for review what the last one is of. */
  void review() {
    ended = end().thenRunAsync(this::open, EventQueue::invokeLater);
  }

  /** Opens for review what the last recording that is finished is of. */
  void open() {
    Path recorded = controls.recorded();
    if (recorded != null) {
      reviews.open(recorded);
    }
  }

  /** Is done when every review that was opened is closed. */
  CompletableFuture<Void> reviewsClosed() {
    return reviews.closed();
  }
}
