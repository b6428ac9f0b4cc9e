package mien.reproduction;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The source papers and what they report; the figures stand in {@code papers.json} alone.
 *
 * @param all in the order of the page
 */
public record Papers(List<Paper> all) {

  /**
   * @param about what the paper does and asks
   * @param cautions what to know before comparing
   * @param missing the data that its figures need
   */
  public record Paper(
      String citation,
      String title,
      String about,
      List<PaperSystem> systems,
      List<String> cautions,
      List<MissingData> missing) {}

  /**
   * @param id of the network
   * @param claims what is reported of it
   * @param classes the same by emotion; null where nothing is reported
   */
  public record PaperSystem(String id, List<Claim> claims, @Nullable List<ClassClaim> classes) {}

  /**
   * @param what was measured
   * @param unit {@code %} or {@code s}; null for counts and for shares of one
   * @param data the set; empty where there is none
   * @param where in the paper
   * @param headline whether it stands for the system in the overview
   */
  public record Claim(
      String what,
      double value,
      @Nullable String unit,
      String data,
      String where,
      boolean headline) {

    /** The figure as the paper prints it: {@code 90.75 %}. */
    String figure() {
      if (unit != null) {
        return "%s %s".formatted(number(), unit);
      }
      return value < 1 ? Wording.of("%.2f", value) : Wording.of("%,.0f", value);
    }

    private String number() {
      return value == Math.rint(value) ? Wording.of("%.0f", value) : Double.toString(value);
    }
  }

  /** Null where the paper does not say. */
  public record ClassClaim(
      String emotion, @Nullable Double precision, @Nullable Double recall, @Nullable Double f1) {}

  /**
   * A set that cannot come along.
   *
   * @param commands what gives the paper's figures once the reader has it
   */
  public record MissingData(String data, String why, List<String> commands) {}

  /** The four papers. */
  public static Papers read() {
    try (InputStream json = Papers.class.getResourceAsStream("papers.json")) {
      return new Papers(
          List.of(
              JsonMapper.builder()
                  .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                  .build()
                  .readValue(Objects.requireNonNull(json), Paper[].class)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every system of every paper. */
  List<PaperSystem> systems() {
    return all.stream().flatMap(paper -> paper.systems().stream()).toList();
  }
}
