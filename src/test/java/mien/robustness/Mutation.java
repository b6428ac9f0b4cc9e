package mien.robustness;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Damages files as disks, networks, editors and attackers do. */
final class Mutation {
  /** What a number in a text may turn into. */
  private static final List<String> VALUES =
      List.of(
          "-1",
          "0",
          "1e400",
          "1e-320",
          "NaN",
          "1099511627776",
          "9223372036854775807",
          "null",
          "\"\"",
          "\"../x.jsonl\"",
          "{}",
          "[]",
          "true",
          "\u0000",
          "\"\ud83d\ude00\"",
          "1,5");

  private Mutation() {}

  /** Some bytes changed, a piece lost, repeated, put in or moved, or the end missing. */
  static byte[] ofBytes(byte[] whole, RandomGenerator random) {
    byte[] file = whole.clone();
    int rounds = 1 + random.nextInt(4);
    for (int i = 0; i < rounds && file.length > 8; i++) {
      file = once(file, random);
    }
    return file;
  }

  private static byte[] once(byte[] file, RandomGenerator random) {
    int from = place(file.length, random);
    int to = Math.min(file.length, from + 1 + random.nextInt(Math.max(1, file.length / 8)));
    byte[] piece = Arrays.copyOfRange(file, from, to);
    switch (random.nextInt(6)) {
      case 0 -> {
        return Arrays.copyOf(file, from);
      }
      case 1 -> {
        return joined(Arrays.copyOf(file, from), rest(file, to));
      }
      case 2 -> {
        return joined(Arrays.copyOf(file, to), piece, rest(file, to));
      }
      case 3 -> {
        random.nextBytes(piece);
        return joined(Arrays.copyOf(file, from), piece, rest(file, from));
      }
      case 4 -> {
        byte extreme = (byte) (random.nextBoolean() ? 0xff : 0);
        Arrays.fill(file, from, Math.min(to, from + 8), extreme);
        return file;
      }
      default -> {
        for (int i = 0; i < 8; i++) {
          file[place(file.length, random)] ^= (byte) (1 << random.nextInt(8));
        }
        return file;
      }
    }
  }

  /** Half of them in the head, where the sizes stand. */
  private static int place(int length, RandomGenerator random) {
    return random.nextInt(random.nextBoolean() ? length : Math.min(length, 512));
  }

  private static byte[] rest(byte[] file, int from) {
    return Arrays.copyOfRange(file, from, file.length);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** A line lost, repeated, moved or cut, a value turned into another; or bytes as above. */
  static byte[] ofText(String text, RandomGenerator random) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    switch (random.nextInt(8)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
      case 3 -> lines.set(at, lines.get(at).substring(random.nextInt(lines.get(at).length() + 1)));
      case 4, 5, 6 -> lines.set(at, withAnotherValue(lines.get(at), random));
      default -> {
        return ofBytes(text.getBytes(StandardCharsets.UTF_8), random);
      }
    }
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  private static String withAnotherValue(String line, RandomGenerator random) {
    String[] parts = line.split("(?<=[:,;{\\[\\s])|(?=[:,;}\\]\\s])");
    parts[random.nextInt(parts.length)] = VALUES.get(random.nextInt(VALUES.size()));
    return String.join("", parts);
  }
}
