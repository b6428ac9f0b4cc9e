package mien.soak;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What this process holds now. Any thread may ask. */
final class Resources {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String RESIDENT = "VmRSS:";
  private static final double MEGA = 1 << 20;

  private Resources() {}

  static double residentMegabytes() {
    try {
      return Files.exists(STATUS) ? resident(Files.readAllLines(STATUS)) : committed();
    } catch (IOException e) {
      return committed();
    }
  }

  /**
   * The resident set in the lines of Linux's {@code /proc/PID/status}, which tells it in units of
   * 1024 bytes.
   */
  static double resident(List<String> status) {
    return status.stream()
        .filter(line -> line.startsWith(RESIDENT))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .stream()
        .mapToDouble(kilobytes -> kilobytes / 1024.0)
        .findFirst()
        .orElseGet(Resources::committed);
  }

  private static double committed() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getCommittedVirtualMemorySize() / MEGA
        : 0;
  }

  static double heapMegabytes() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGA;
  }

  static int threads() {
    return ManagementFactory.getThreadMXBean().getThreadCount();
  }

  static long handles() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
        ? system.getOpenFileDescriptorCount()
        : 0;
  }
}
