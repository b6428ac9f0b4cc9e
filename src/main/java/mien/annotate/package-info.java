/** Recordings, all of their frames, into the files of analysts. */
@NullMarked
package mien.annotate;

import org.jspecify.annotations.NullMarked;
