package org.bytedeco.opencv.global;

/**
 * Stands in front of JavaCV's class of this name, which comes later on the class path: JavaCPP
 * initialises it with every other class of OpenCV, and its library wants GTK 2, which a machine
 * without windows lacks. Mien opens no window of OpenCV's.
 */
public final class opencv_highgui extends org.bytedeco.opencv.presets.opencv_highgui {
  private opencv_highgui() {}
}
