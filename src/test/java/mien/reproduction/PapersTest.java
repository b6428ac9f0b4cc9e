package mien.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mien.core.Emotion;
import mien.reproduction.Papers.Claim;
import mien.reproduction.Papers.PaperSystem;
import org.junit.jupiter.api.Test;

class PapersTest {
  private final Papers papers = Papers.read();

  @Test
  void theEightSystemsOfFourPapersAreThere() {
    assertThat(papers.all()).hasSize(4);
    assertThat(papers.systems())
        .extracting(PaperSystem::id)
        .containsExactlyInAnyOrder(
            "iliev-100",
            "iliev-50",
            "iliev-20",
            "yousefi",
            "yousaf",
            "progressive",
            "resnet50",
            "mini-xception");
  }

  @Test
  void everyFigureSaysWhereItStands() {
    for (PaperSystem system : papers.systems()) {
      assertThat(system.claims()).as(system.id()).anyMatch(Claim::headline);
      assertThat(system.claims()).allMatch(claim -> !claim.where().isBlank() && claim.value() > 0);
      if (system.classes() != null) {
        assertThat(system.classes()).allMatch(c -> Emotion.ofLabel(c.emotion()).isPresent());
      }
    }
    assertThat(papers.all()).allMatch(paper -> !paper.missing().isEmpty());
  }

  @Test
  void figuresAreWrittenAsInThePaper() {
    assertThat(
            List.of(
                claim(90.75, "%").figure(),
                claim(87, "%").figure(),
                claim(430, "s").figure(),
                claim(0.6, null).figure(),
                claim(4813638, null).figure()))
        .containsExactly("90.75 %", "87 %", "430 s", "0.60", "4,813,638");
  }

  private static Claim claim(double value, @org.jspecify.annotations.Nullable String unit) {
    return new Claim("accuracy", value, unit, "a set", "a table", true);
  }
}
