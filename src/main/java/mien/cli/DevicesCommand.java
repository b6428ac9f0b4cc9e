package mien.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import mien.capture.Camera;
import mien.capture.Cameras;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mien devices}: the cameras of this machine. */
@Command(
    name = "devices",
    description = "Lists the cameras of this machine.",
    mixinStandardHelpOptions = true)
final class DevicesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private JsonReport json = new JsonReport();

  @Override
  public Integer call() throws IOException {
    List<Camera> cameras = Cameras.list();
    PrintWriter out = spec.commandLine().getOut();
    if (cameras.isEmpty()) {
      out.println("No camera is connected to this machine, or none may be used.");
    }
    for (int i = 0; i < cameras.size(); i++) {
      Camera camera = cameras.get(i);
      out.printf("camera:%d  %s  (%s)%n", i, camera.name(), camera.id());
    }
    out.flush();
    json.write(Map.of("cameras", cameras));
    return 0;
  }
}
