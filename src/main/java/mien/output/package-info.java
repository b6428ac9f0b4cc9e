/** Writes results: rows, annotations, annotated video, snapshots. */
@NullMarked
package mien.output;

import org.jspecify.annotations.NullMarked;
