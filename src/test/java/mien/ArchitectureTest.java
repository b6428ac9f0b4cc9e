package mien;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtSession;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The doors between the packages, as the root package's Javadoc draws them. */
@AnalyzeClasses(packages = "mien", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  /** Each package with those it may use. */
  private static final Map<String, List<String>> USES =
      Map.ofEntries(
          entry("core", List.of()),
          entry("pipeline", List.of()),
          entry("files", List.of("core")),
          entry("analysis", List.of("pipeline", "core")),
          entry("inference", List.of("analysis", "core")),
          entry("detect", List.of("inference", "analysis", "core")),
          entry("classify", List.of("inference", "analysis", "files", "core")),
          entry("capture", List.of("pipeline", "core")),
          entry("render", List.of("core")),
          entry("output", List.of("capture", "render", "files", "pipeline", "core")),
          entry("live", List.of("analysis", "capture", "output", "files", "pipeline", "core")),
          entry("kiosk", List.of("live", "files", "core")),
          entry(
              "annotate",
              List.of("analysis", "capture", "output", "render", "files", "pipeline", "core")),
          entry(
              "review",
              List.of("annotate", "analysis", "capture", "output", "files", "pipeline", "core")),
          entry("soak", List.of("core")),
          entry("evaluation", List.of("analysis", "files", "core")),
          entry("explain", List.of("evaluation", "classify", "analysis", "render", "core")),
          entry(
              "training",
              List.of("evaluation", "classify", "analysis", "files", "pipeline", "core")),
          entry("reproduction", List.of("evaluation", "explain", "classify", "core")),
          entry(
              "ui",
              List.of("kiosk", "live", "review", "output", "render", "files", "pipeline", "core")));

  /** What commands are made of; it may use everything, and nothing may use it. */
  private static final String TOP = "cli";

  @ArchTest static final ArchRule DOORS = doors();

  private static ArchRule doors() {
    LayeredArchitecture rule =
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer(TOP)
            .definedBy(in(TOP))
            .whereLayer(TOP)
            .mayNotBeAccessedByAnyLayer();
    for (String name : USES.keySet()) {
      rule = rule.layer(name).definedBy(in(name));
    }
    for (Map.Entry<String, List<String>> uses : USES.entrySet()) {
      rule =
          uses.getValue().isEmpty()
              ? rule.whereLayer(uses.getKey()).mayNotAccessAnyLayer()
              : rule.whereLayer(uses.getKey())
                  .mayOnlyAccessLayers(uses.getValue().toArray(String[]::new));
    }
    return rule;
  }

  private static String in(String name) {
    return "mien." + name + "..";
  }

  /** A package that the doors do not know would be bound by nothing. */
  @ArchTest
  static final ArchRule EVERY_CLASS_BELONGS_TO_A_LAYER =
      classes()
          .that()
          .doNotHaveSimpleName("package-info")
          .should()
          .resideInAnyPackage(
              Stream.concat(Stream.of(TOP), USES.keySet().stream())
                  .map(ArchitectureTest::in)
                  .toArray(String[]::new));

  /** A door that nobody uses is open to whoever comes by. */
  @ArchTest
  static void everyDoorIsUsed(JavaClasses classes) {
    for (Map.Entry<String, List<String>> uses : USES.entrySet()) {
      Set<String> used =
          classes.stream()
              .filter(type -> layer(type).equals(uses.getKey()))
              .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
              .map(dependency -> layer(dependency.getTargetClass()))
              .collect(Collectors.toSet());
      assertThat(used).as("doors of %s", uses.getKey()).containsAll(uses.getValue());
    }
  }

  /** The word after {@code mien.}; empty for what is not ours. */
  private static String layer(JavaClass type) {
    String[] words = type.getPackageName().split("\\.");
    return words.length > 1 && words[0].equals("mien") ? words[1] : "";
  }

  @ArchTest static final ArchRule LIVE_KNOWS_NO_COMMAND = never("live", "cli");
  @ArchTest static final ArchRule LIVE_KNOWS_NO_WINDOW = never("live", "ui");
  @ArchTest static final ArchRule ANNOTATE_KNOWS_NO_COMMAND = never("annotate", "cli");
  @ArchTest static final ArchRule ANNOTATE_KNOWS_NO_REVIEW = never("annotate", "review");

  private static ArchRule never(String from, String to) {
    return noClasses()
        .that()
        .resideInAPackage(in(from))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in(to));
  }

  @ArchTest
  static final ArchRule WINDOWS_DO_NOT_KNOW_EACH_OTHER =
      slices().matching("mien.ui.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule NO_CYCLES = slices().matching("mien.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_CYCLES_WITHIN = slices().matching("mien.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule FFMPEG_ONLY_AT_THE_EDGES =
      noClasses()
          .that()
          .resideOutsideOfPackages("mien.capture..", "mien.output.video..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.bytedeco.ffmpeg..", "org.bytedeco.javacv..");

  /** Else a playlist may reach the network or other files. Cameras asks the system for its list. */
  @ArchTest
  static final ArchRule MEDIA_IS_OPENED_BY_ONE_DOOR =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("mien.capture.MediaInput")
          .and()
          .doNotHaveFullyQualifiedName("mien.capture.Cameras")
          .should()
          .callMethodWhere(target(nameMatching("avformat_open_input|avformat_alloc_context")))
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("org\\.bytedeco\\.javacv\\..*(Grabber|Recorder).*");

  /** Only {@code Muxer} writes, and only the door reads. */
  @ArchTest
  static final ArchRule FILES_OF_MEDIA_HAVE_ONE_DOOR_EACH_WAY =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("mien.capture.MediaInput")
          .and()
          .doNotHaveFullyQualifiedName("mien.output.video.Muxer")
          .should()
          .callMethodWhere(target(nameMatching("avio_open2?")));

  @ArchTest
  static final ArchRule OPENCV_ONLY_WHERE_PIXELS_ARE_MADE =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "mien.training.data..",
              "mien.detect..",
              "mien.classify..",
              "mien.inference..",
              "mien.capture..")
          .and()
          .doNotHaveFullyQualifiedName("mien.render.PictureScaler")
          .and()
          .haveNameNotMatching("mien\\.render\\.PictureScaler\\$.*")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bytedeco.opencv..");

  /** Its stand-ins for Hadoop give way to Hadoop itself on a cluster. */
  @ArchTest
  static final ArchRule PARQUET_ONLY_BEHIND_ITS_TABLE =
      noClasses()
          .that()
          .resideOutsideOfPackage("mien.output.parquet..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.parquet..", "org.apache.hadoop..", "blue.strategic..");

  @ArchTest
  static final ArchRule ONNX_RUNTIME_ONLY_WHERE_NETWORKS_RUN =
      noClasses()
          .that()
          .resideOutsideOfPackages("mien.inference..", "mien.classify..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.onnxruntime..");

  /** Its options load ONNX Runtime's libraries, which must have been unpacked by then. */
  @ArchTest
  static final ArchRule SESSIONS_GET_THEIR_OPTIONS_IN_ONE_PLACE =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("mien.inference.OnnxRuntime")
          .should()
          .callConstructor(OrtSession.SessionOptions.class);

  @ArchTest
  static final ArchRule LIBTORCH_ONLY_IN_TRAINING =
      noClasses()
          .that()
          .resideOutsideOfPackage("mien.training..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bytedeco.pytorch..");

  /** Nothing else sends anything to anybody. */
  @ArchTest
  static final ArchRule SOCKETS_ONLY_WHERE_VALUES_ARE_PUBLISHED =
      noClasses()
          .that()
          .resideOutsideOfPackage("mien.output.publish..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.java_websocket..", "com.illposed..", "java.net.http..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.net\\.(.*Socket|InetSocketAddress|URLConnection)");

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

  /** Else they get the digits and the decimal comma of the country. */
  @ArchTest
  static final ArchRule NUMBERS_ARE_FORMATTED_IN_ONE_PLACE =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("mien.core.Text")
          .should()
          .callMethod(String.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(String.class, "format", Locale.class, String.class, Object[].class);

  @ArchTest
  static final ArchRule THREADS_ONLY_IN_PIPELINE =
      noClasses()
          .that()
          .resideOutsideOfPackage("mien.pipeline..")
          .should()
          .callConstructorWhere(target(owner(assignableTo(Thread.class))))
          .orShould()
          .callMethodWhere(
              target(owner(assignableTo(Executors.class)))
                  .or(target(owner(assignableTo(ForkJoinPool.class))))
                  .or(target(nameMatching("(supply|run)Async"))));

  /** Whole data sets are read before anything else runs; analysis keeps to its own threads. */
  @ArchTest
  static final ArchRule PARALLEL_LOOPS_ONLY_IN_DATA_SETS =
      noClasses()
          .that()
          .resideOutsideOfPackage("mien.training.data..")
          .should()
          .callMethodWhere(target(name("parallel")).or(target(name("parallelStream"))));

  @ArchTest
  static final ArchRule NO_MUTABLE_STATICS = fields().that().areStatic().should().beFinal();
}
