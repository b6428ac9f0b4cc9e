package mien.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of this machine, or one that all machines have mounted. */
record LocalStore(Path folder) implements Store {

  @Override
  public void makeFolder(String name) throws IOException {
    Files.createDirectories(folder.resolve(name));
  }

  @Override
  public void upload(Path local, String name) throws IOException {
    Files.copy(local, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void download(String name, Path local) throws IOException {
    Files.copy(folder.resolve(name), local, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void move(String from, String to) throws IOException {
    Files.move(folder.resolve(from), folder.resolve(to), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public boolean exists(String name) {
    return Files.exists(folder.resolve(name));
  }

  @Override
  public List<String> list(String name) throws IOException {
    if (!exists(name)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  @Override
  public void remove(String name) throws IOException {
    removeAll(folder.resolve(name));
  }

  /** Removes a file, or a folder with all that is in it, if it is there. */
  static void removeAll(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (Stream<Path> all = Files.walk(file)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    }
  }
}
