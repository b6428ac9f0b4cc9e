package mien.spark;

import java.io.Serializable;

/**
 * A recording to annotate.
 *
 * @param name what its rows are found by: its path below the folder that was named
 * @param uri where it is, for Hadoop's file systems
 * @param bytes how long it is
 */
record Recording(String name, String uri, long bytes) implements Serializable {}
