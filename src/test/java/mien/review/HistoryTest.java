package mien.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private final Project start = Samples.project();
  private final History history = new History(start);

  @Test
  void everyEditCanBeUndoneAndRedone() {
    List<Project> states = new ArrayList<>();
    for (int i = 1; i <= 500; i++) {
      states.add(history.project());
      history.apply(new Edit.SplitSegment(1, i * 3_000L));
    }
    Project end = history.project();
    for (int i = 499; i >= 0; i--) {
      history.undo();
      assertThat(history.project()).isEqualTo(states.get(i));
    }
    assertThat(history.undoable()).isEmpty();
    while (history.redoable().isPresent()) {
      history.redo();
    }
    assertThat(history.project()).isEqualTo(end);
    assertThat(end.required(1).analyst().segments()).hasSizeGreaterThan(500);
    history.undo();
    assertThat(history.project()).isEqualTo(states.get(499));
  }

  @Test
  void aNewEditForgetsWhatWasUndone() {
    history.apply(new Edit.Name(1, "Anna"));
    history.undo();
    history.apply(new Edit.Name(1, "Berta"));
    assertThat(history.redoable()).isEmpty();
    assertThat(history.undoable()).contains(new Edit.Name(1, "Berta"));
  }

  @Test
  void anEditThatChangesNothingIsNotKept() {
    history.apply(new Edit.Name(1, null));
    assertThat(history.undoable()).isEmpty();
  }

  @Test
  void listenersSeeEveryState() {
    List<Project> seen = new ArrayList<>();
    history.onChange(seen::add);
    history.apply(new Edit.Name(1, "Anna"));
    history.undo();
    assertThat(seen).hasSize(2).last().isEqualTo(start);
  }

  @Test
  void tellsWhatWasDoneLastAndWhatWasTakenBack() {
    Edit name = new Edit.Name(1, "Anna");
    assertThat(history.last()).isEmpty();
    history.apply(name);
    assertThat(history.last()).contains(new History.Change(name, false));
    history.undo();
    assertThat(history.last()).contains(new History.Change(name, true));
    history.redo();
    assertThat(history.last()).contains(new History.Change(name, false));
  }
}
