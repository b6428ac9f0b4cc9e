package mien.reproduction;

import java.util.ArrayList;
import java.util.List;
import mien.reproduction.Papers.PaperSystem;

/** Loss and accuracy by epoch, in pictures that lie beside the page. */
final class CurveSection {
  /** The folder of the pictures, beside the page. */
  static final String FOLDER = "curves";

  private final List<PaperSystem> systems;
  private final Findings findings;

  CurveSection(List<PaperSystem> systems, Findings findings) {
    this.systems = systems;
    this.findings = findings;
  }

  /** The systems whose epochs are known, by id. */
  List<String> known() {
    return systems.stream()
        .map(PaperSystem::id)
        .filter(id -> findings.curves(id).isPresent())
        .toList();
  }

  void write(Markdown page) {
    List<String> known = known();
    if (known.isEmpty()) {
      return;
    }
    List<String> unknown = new ArrayList<>(systems.stream().map(PaperSystem::id).toList());
    unknown.removeAll(known);
    page.heading(2, "Curves by epoch");
    page.paragraph(
        "Of the last run of each system: accuracy and loss of the pictures that it learned from, as"
            + " they were varied, and of PublicTest. Varied pictures are harder, so that a curve of"
            + " training may lie below that of validation."
            + (unknown.isEmpty()
                ? ""
                : " The epochs of %s were not kept."
                    .formatted(Wording.list(unknown, "`%s`"::formatted))));
    for (String id : known) {
      page.paragraph("`%s`".formatted(id));
      page.paragraph("![Accuracy and loss of %1$s by epoch](%2$s/%1$s.png)".formatted(id, FOLDER));
    }
  }
}
