package mien.soak;

/**
 * What the program held at one moment.
 *
 * @param seconds since the start
 * @param residentMegabytes resident set; where the system does not tell it (Linux does), the memory
 *     that it has committed to the process
 * @param heapMegabytes of Java's heap, in use
 * @param threads of Java
 * @param handles open file descriptors; 0 where the system does not tell them
 * @param frames that came out of the analysis since the start
 * @param dropped frames that gave way to newer ones since the start
 */
public record Sample(
    double seconds,
    double residentMegabytes,
    double heapMegabytes,
    int threads,
    long handles,
    long frames,
    long dropped) {}
