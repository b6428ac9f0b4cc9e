package mien.reproduction;

import java.util.ArrayList;
import java.util.List;
import mien.reproduction.Papers.PaperSystem;

/** The papers' figures and ours, side by side, as Markdown. */
public final class ReproductionPage {
  private final Papers papers;
  private final Findings findings;
  private final Markdown page = new Markdown();

  public ReproductionPage(Papers papers, Findings findings) {
    this.papers = papers;
    this.findings = findings;
  }

  /** The whole page. */
  public String text() {
    page.heading(1, "What the papers claim, and what we get");
    page.paragraph(
        "Mien rebuilds the networks of four papers. This page sets their figures beside ours."
            + " `./run.sh reproduce` makes it from the reports in `docs/reports` and the cards in"
            + " `models`; no figure in it is typed by hand.");
    page.paragraph(
        "Most of the papers' data may not be passed on. So every network here learned from"
            + " FER-2013, with all seven emotions. A claim on another set is no aim for a figure on"
            + " this one: it says what was claimed, and the commands say how to check it. All"
            + " figures are about *apparent* expression, as the people saw it who labelled the"
            + " pictures.");
    new SummaryTable(papers, findings).write(page);
    PaperSection sections = new PaperSection(findings, page);
    for (int i = 0; i < papers.all().size(); i++) {
      sections.write(i + 1, papers.all().get(i));
    }
    new CurveSection(findings.systems(papers), findings).write(page);
    new RobustnessSection(findings.systems(papers), findings).write(page);
    new GroupSection(findings).write(page);
    new ModificationSection(findings).write(page);
    commands();
    return page.text();
  }

  private void commands() {
    page.heading(2, "Make this page again");
    page.paragraph(
        "`NAME` is each of "
            + Wording.list(papers.systems(), system -> "`%s`".formatted(system.id()))
            + ", and our own. How each file of `models` was trained, in several runs, and written in"
            + " 8-bit numbers, stands in [models/README.md](../models/README.md). PrivateTest is"
            + " looked at once for each released model.");
    List<String> lines = new ArrayList<>();
    lines.add("cp runs/NAME/epochs.csv docs/reports/NAME-epochs.csv");
    for (FerSplit split : FerSplit.values()) {
      lines.add(
          "./run.sh evaluate NAME --data fer2013.zip --split %s%s --json docs/reports/NAME-%s.json"
              .formatted(split.label(), split.options(), split.label()));
    }
    lines.addAll(new GroupSection(findings).commands());
    lines.addAll(new ModificationSection(findings).commands());
    lines.add("./run.sh reproduce");
    page.code(lines);
  }

  /** The systems whose curves the page shows, as {@code curves/ID.png} beside it. */
  public List<String> drawn() {
    return new CurveSection(findings.systems(papers), findings).known();
  }

  /** Systems of which no report was found, by id. */
  public List<String> unmeasured() {
    return papers.systems().stream()
        .map(PaperSystem::id)
        .filter(id -> findings.latest(id).isEmpty())
        .toList();
  }
}
