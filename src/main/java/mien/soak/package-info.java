/**
 * Runs the live analysis for hours with faults thrown in, and judges whether it stays as it was.
 */
@NullMarked
package mien.soak;

import org.jspecify.annotations.NullMarked;
