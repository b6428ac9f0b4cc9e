package mien.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/** A folder of a file system that machines share: HDFS, S3 and others. */
final class HadoopStore implements Store {
  private final Path folder;
  private final FileContext files;

  HadoopStore(Path folder, Configuration hadoop) throws IOException {
    this.folder = folder;
    files = FileContext.getFileContext(folder.toUri(), hadoop);
  }

  @Override
  public void makeFolder(String name) throws IOException {
    files.mkdir(at(name), null, true);
  }

  @Override
  public void upload(java.nio.file.Path local, String name) throws IOException {
    EnumSet<CreateFlag> anew = EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE);
    try (var to = files.create(at(name), anew)) {
      Files.copy(local, to);
    }
  }

  @Override
  public void download(String name, java.nio.file.Path local) throws IOException {
    try (var from = files.open(at(name))) {
      Files.copy(from, local, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void move(String from, String to) throws IOException {
    files.rename(at(from), at(to), Options.Rename.OVERWRITE);
  }

  @Override
  public boolean exists(String name) throws IOException {
    return files.util().exists(at(name));
  }

  @Override
  public List<String> list(String name) throws IOException {
    try {
      return Stream.of(files.util().listStatus(at(name)))
          .map(file -> file.getPath().getName())
          .toList();
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  @Override
  public void remove(String name) throws IOException {
    files.delete(at(name), true);
  }

  private Path at(String name) {
    return new Path(folder, name);
  }
}
