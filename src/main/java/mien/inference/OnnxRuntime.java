package mien.inference;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ONNX Runtime as the whole program sees it: unpacked once, beside the libraries of FFmpeg and
 * OpenCV, and reporting to nobody.
 */
public final class OnnxRuntime {
  private static final Logger LOG = LoggerFactory.getLogger(OnnxRuntime.class);
  private static final OrtLoggingLevel LEVEL = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR;
  private static final String NAME = "mien";

  /** Where ONNX Runtime looks for its libraries; without it, it unpacks them at every start. */
  private static final String FOLDER = "onnxruntime.native.path";

  /** Those of CUDA must lie beside the others, and are in the GPU's jar alone. */
  private static final List<String> LIBRARIES =
      List.of(
          "onnxruntime",
          "onnxruntime4j_jni",
          "onnxruntime_providers_shared",
          "onnxruntime_providers_cuda");

  /** Owned by ONNX Runtime for the life of the process; closing it does nothing. */
  public static final OrtEnvironment ENVIRONMENT = start();

  private OnnxRuntime() {}

  private static OrtEnvironment start() {
    if (System.getProperty(FOLDER) == null) {
      String folder = unpack();
      if (folder != null) {
        System.setProperty(FOLDER, folder);
      }
    }
    OrtEnvironment environment = OrtEnvironment.getEnvironment(LEVEL, NAME);
    try {
      // Windows' build tells the system's event log; 1.29 and later tell their maker.
      environment.setTelemetry(false);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
    keep();
    return environment;
  }

  /**
   * When the program is told to end, ONNX Runtime lets its environment go under threads that still
   * open a network, which crashes now and then (its issue 31352). Handles of it are counted, so one
   * more than its own keeps it.
   */
  private static void keep() {
    try {
      Field api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
      api.setAccessible(true);
      Method create =
          OrtEnvironment.class.getDeclaredMethod(
              "createHandle", long.class, int.class, String.class);
      create.setAccessible(true);
      create.invoke(null, api.get(null), LEVEL.getValue(), NAME);
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.warn("ONNX Runtime is another one than this program was made for", e);
    }
  }

  /**
   * Options of a session on one thread: our networks are too small to be shared among threads, and
   * those that wait would only spin. Sessions get theirs here alone: ONNX Runtime loads its
   * libraries with the first of its classes that is used, and unpacks them anew unless this one was
   * used before.
   */
  public static SessionOptions options() throws OrtException {
    SessionOptions options = new SessionOptions();
    try {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return options;
    } catch (OrtException | RuntimeException | Error e) {
      options.close();
      throw e;
    }
  }

  private static @Nullable String unpack() {
    String folder = null;
    for (String library : LIBRARIES) {
      URL resource = OrtEnvironment.class.getResource(resource(Loader.getPlatform(), library));
      try {
        if (resource != null) {
          File unpacked = Loader.cacheResource(resource);
          folder = unpacked.getParent();
        }
      } catch (IOException e) {
        throw new UncheckedIOException("ONNX Runtime cannot be unpacked", e);
      }
    }
    return folder;
  }

  /** Where a library lies in ONNX Runtime's jar, from JavaCPP's name of a platform. */
  static String resource(String platform, String library) {
    String system =
        platform
            .replace("macosx", "osx")
            .replace("windows", "win")
            .replace("x86_64", "x64")
            .replace("arm64", "aarch64");
    String file =
        system.startsWith("win")
            ? library + ".dll"
            : "lib" + library + (system.startsWith("osx") ? ".dylib" : ".so");
    return "/ai/onnxruntime/native/%s/%s".formatted(system, file);
  }
}
