/** Measures a classifier on labelled faces. */
@NullMarked
package mien.evaluation;

import org.jspecify.annotations.NullMarked;
