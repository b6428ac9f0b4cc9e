package mien;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Map;

/** The doors between the packages, as the root package's Javadoc draws them. */
@AnalyzeClasses(packages = "mien", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  /** Each package with those it may use. */
  private static final Map<String, List<String>> USES =
      Map.ofEntries(
          entry("core", List.of()),
          entry("pipeline", List.of()),
          entry("analysis", List.of("pipeline", "core")),
          entry("detect", List.of("analysis", "core")),
          entry("classify", List.of("analysis", "core")),
          entry("capture", List.of("pipeline", "core")),
          entry("render", List.of("core")),
          entry("output", List.of("render", "pipeline", "core")),
          entry("review", List.of("output", "pipeline", "core")),
          entry("ui", List.of("review", "output", "render", "pipeline", "core")),
          entry("evaluation", List.of("analysis", "core")),
          entry("training", List.of("evaluation", "detect", "classify", "analysis", "core")),
          entry("reproduction", List.of("evaluation", "explain", "classify", "core")),
          entry("explain", List.of("classify", "analysis", "core")));

  @ArchTest static final ArchRule DOORS = doors();

  private static ArchRule doors() {
    LayeredArchitecture rule =
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cli")
            .definedBy("mien.cli..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();
    for (String name : USES.keySet()) {
      rule = rule.layer(name).definedBy("mien." + name + "..");
    }
    for (Map.Entry<String, List<String>> uses : USES.entrySet()) {
      rule =
          uses.getValue().isEmpty()
              ? rule.whereLayer(uses.getKey()).mayNotAccessAnyLayer()
              : rule.whereLayer(uses.getKey())
                  .mayOnlyAccessLayers(uses.getValue().toArray(String[]::new));
    }
    return rule.withOptionalLayers(true);
  }

  @ArchTest
  static final ArchRule NO_CYCLES = slices().matching("mien.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule FFMPEG_ONLY_AT_THE_EDGES =
      noClasses()
          .that()
          .resideOutsideOfPackages("mien.capture..", "mien.output..", "mien.training.data..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.bytedeco.ffmpeg..", "org.bytedeco.javacv..");

  @ArchTest
  static final ArchRule OPENCV_ONLY_WHERE_PICTURES_ARE_READ =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "mien.capture..",
              "mien.output..",
              "mien.training.data..",
              "mien.detect..",
              "mien.classify..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bytedeco.opencv..");

  @ArchTest
  static final ArchRule ONNX_RUNTIME_ONLY_IN_CLASSIFY =
      noClasses()
          .that()
          .resideOutsideOfPackage("mien.classify..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.onnxruntime..");

  @ArchTest
  static final ArchRule LIBTORCH_ONLY_IN_TRAINING =
      noClasses()
          .that()
          .resideOutsideOfPackage("mien.training..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bytedeco.pytorch..");

  @ArchTest
  static final ArchRule SWING_ONLY_IN_UI =
      noClasses()
          .that()
          .resideOutsideOfPackage("mien.ui..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.swing..", "com.formdev..");

  @ArchTest
  static final ArchRule STANDARD_STREAMS_ONLY_IN_CLI =
      noClasses()
          .that()
          .resideOutsideOfPackage("mien.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule THREADS_ONLY_IN_PIPELINE =
      noClasses()
          .that()
          .resideOutsideOfPackage("mien.pipeline..")
          .should()
          .callConstructor(Thread.class)
          .orShould()
          .callConstructor(Thread.class, Runnable.class)
          .orShould()
          .callConstructor(Thread.class, String.class)
          .orShould()
          .callConstructor(Thread.class, Runnable.class, String.class);

  @ArchTest
  static final ArchRule NO_MUTABLE_STATICS = fields().that().areStatic().should().beFinal();
}
