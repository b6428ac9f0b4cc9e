package mien.inference;

import java.util.Locale;

/** Why CUDA could not be used, in words for a user. */
public final class CudaFailure {
  private CudaFailure() {}

  /** ONNX Runtime tells its reasons only in its messages' text. */
  public static String inWords(Throwable failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("not compiled with")
        || message.contains("failed to find cuda shared provider")) {
      return "this build is without CUDA";
    }
    if (message.contains("libcuda.so")
        || message.contains("nvcuda")
        || message.contains("driver")) {
      return "no NVIDIA driver that works";
    }
    if (message.contains("cudnn")
        || message.contains("cublas")
        || message.contains("load library")) {
      return "the libraries of CUDA 12 or cuDNN 9 are missing";
    }
    if (message.contains("no cuda-capable device")) {
      return "no NVIDIA graphics card";
    }
    if (message.contains("memory")) {
      return "the graphics card has too little free memory";
    }
    return "CUDA failed to start";
  }
}
