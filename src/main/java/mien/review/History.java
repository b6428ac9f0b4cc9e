package mien.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A project with all that was done to it and undone again. Keeps every state: states share all but
 * the lane that an edit changed, a reference a segment, so that a long day of edits takes a few
 * megabytes.
 *
 * <p>Not safe for threads: the window uses it on the event thread alone.
 */
public final class History {
  private record Step(Project before, Edit edit, Project after) {}

  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();
  private final List<Consumer<Project>> listeners = new ArrayList<>();
  private Project project;
  private @Nullable Change last;

  /**
   * What was done last.
   *
   * @param undone whether the edit was taken back
   */
  public record Change(Edit edit, boolean undone) {}

  public History(Project project) {
    this.project = project;
  }

  public Project project() {
    return project;
  }

  /** Calls the listener with the project after every change, also after undo and redo. */
  public void onChange(Consumer<Project> listener) {
    listeners.add(listener);
  }

  /** Applies an edit; one that changes nothing is not kept. What was undone is gone. */
  public void apply(Edit edit) {
    Project after = edit.apply(project);
    if (after.equals(project)) {
      return;
    }
    done.push(new Step(project, edit, after));
    undone.clear();
    show(after, new Change(edit, false));
  }

  /** The edit that {@link #undo()} would take back. */
  public Optional<Edit> undoable() {
    return Optional.ofNullable(done.peek()).map(Step::edit);
  }

  /** The edit that {@link #redo()} would do again. */
  public Optional<Edit> redoable() {
    return Optional.ofNullable(undone.peek()).map(Step::edit);
  }

  public void undo() {
    if (!done.isEmpty()) {
      Step step = done.pop();
      undone.push(step);
      show(step.before(), new Change(step.edit(), true));
    }
  }

  public void redo() {
    if (!undone.isEmpty()) {
      Step step = undone.pop();
      done.push(step);
      show(step.after(), new Change(step.edit(), false));
    }
  }

  /** The last change; empty where there was none yet. */
  public Optional<Change> last() {
    return Optional.ofNullable(last);
  }

  private void show(Project other, Change change) {
    last = change;
    project = other;
    listeners.forEach(listener -> listener.accept(other));
  }
}
