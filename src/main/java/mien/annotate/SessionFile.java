package mien.annotate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mien.files.PendingFile;
import mien.output.Provenance;

/**
 * What stands beside a video's results: how they came about and which they are. So a later run
 * knows what it need not make again, and what is none of Mien's and must stay.
 *
 * @param made how they came about, as JSON; empty where there are none yet
 * @param complete whether they are whole
 * @param results the names of the files that came about so
 * @param older the names of those that an earlier run left, with other options or an older model
 */
record SessionFile(ObjectNode made, boolean complete, Set<String> results, Set<String> older) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String COMPLETE = "complete";
  private static final String RESULTS = "results";
  private static final String OLDER = "older";

  /** In every one. */
  private static final String PROGRAM = "program";

  private static final String SOURCE = "source";

  SessionFile {
    results = new TreeSet<>(results);
    older = new TreeSet<>(older);
  }

  /** That of an input's results; of none where no such file can be read. */
  static SessionFile of(AnnotateInput input) throws IOException {
    Path file = input.target(Provenance.ENDING);
    if (Files.exists(file) && read(file) instanceof ObjectNode there) {
      boolean isNamed = there.has(RESULTS);
      boolean complete = there.path(COMPLETE).asBoolean(!isNamed);
      boolean isLive = there.has("started");
      Set<String> results =
          isNamed ? names(there.path(RESULTS)) : isLive ? Set.of() : namedLike(file);
      Set<String> older = names(there.path(OLDER));
      ObjectNode made = there.deepCopy();
      made.remove(Set.of(COMPLETE, RESULTS, OLDER));
      return new SessionFile(made, complete, results, older);
    }
    return new SessionFile(MAPPER.createObjectNode(), false, Set.of(), Set.of());
  }

  private static JsonNode read(Path file) throws IOException {
    try {
      return MAPPER.readTree(Files.readString(file));
    } catch (JsonProcessingException | CharacterCodingException e) {
      return MAPPER.nullNode(); // cut off, or somebody else's
    }
  }

  private static Set<String> names(JsonNode list) {
    Set<String> names = new TreeSet<>();
    list.forEach(name -> names.add(name.asText()));
    return names;
  }

  /**
   * All files beside it that are named as its results would be: earlier versions did not tell which
   * they are, nor does what was recorded live.
   */
  private static Set<String> namedLike(Path file) throws IOException {
    String name = name(file);
    String like = name.substring(0, name.length() - Provenance.ENDING.length()) + ".";
    try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
      return files
          .map(SessionFile::name)
          .filter(other -> other.startsWith(like))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** What this program made, as far as the session files among some files tell. */
  static Set<Path> claimed(Collection<Path> files) {
    return files.stream()
        .filter(file -> name(file).endsWith(Provenance.ENDING))
        .flatMap(SessionFile::claimedBy)
        .collect(Collectors.toSet());
  }

  private static Stream<Path> claimedBy(Path file) {
    try {
      JsonNode there = read(file);
      if (!there.has(PROGRAM)) {
        return Stream.of();
      }
      Set<String> names = there.has(RESULTS) ? names(there.path(RESULTS)) : namedLike(file);
      names.addAll(names(there.path(OLDER)));
      names.add(name(file));
      return names.stream().map(file::resolveSibling).toList().stream();
    } catch (IOException | InvalidPathException e) {
      return Stream.of(); // somebody else's
    }
  }

  /** The video that the results were made of, by its name. */
  String source() {
    return made.path(SOURCE).path("name").asText("video");
  }

  /** Whether that was this one: of the same content, whatever it is called. */
  boolean isOf(Provenance.Part video) {
    return made.path(SOURCE).path("sha256").asText().equals(video.sha256());
  }

  /** Whether any of them, new or old, lies in the folder still. */
  boolean hasResults(Path folder) {
    return Stream.of(results, older)
        .flatMap(Set::stream)
        .anyMatch(name -> Files.exists(folder.resolve(name)));
  }

  /** Whether a file is a result, which a new one may replace. */
  boolean mayReplace(Path file) {
    return holds(file) || older.contains(name(file));
  }

  /** Whether a file is one of the last run's results. */
  boolean holds(Path file) {
    return results.contains(name(file));
  }

  /** Whether all of these are results of the last run, whole, and came about so. */
  boolean holds(Provenance wanted, Collection<Path> files) {
    return complete && made.equals(tree(wanted)) && files.stream().allMatch(this::holds);
  }

  /** After another run, which made these files. */
  SessionFile after(Provenance now, boolean whole, Collection<Path> files) {
    Set<String> made = files.stream().map(SessionFile::name).collect(Collectors.toSet());
    if (whole && holds(now, List.of())) {
      made.addAll(results);
    }
    Set<String> others = new TreeSet<>(results);
    others.addAll(older);
    others.removeAll(made);
    return new SessionFile(tree(now), whole, made, others);
  }

  void write(Path file) throws IOException {
    ObjectNode all = made.deepCopy().put(COMPLETE, complete);
    results.forEach(all.putArray(RESULTS)::add);
    if (!older.isEmpty()) {
      older.forEach(all.putArray(OLDER)::add);
    }
    PendingFile.write(
        file, (MAPPER.writeValueAsString(all) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static ObjectNode tree(Provenance made) {
    return MAPPER.valueToTree(made);
  }
}
