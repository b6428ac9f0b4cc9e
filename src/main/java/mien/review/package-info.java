/**
 * A person's review of an analysed video: what the machine said, what the analyst makes of it, and
 * the file that keeps both apart.
 *
 * <p>{@link mien.review.Project} is one immutable value; an {@link mien.review.Edit} turns it into
 * the next, and {@link mien.review.History} keeps them all, so undo and redo have no limit and no
 * edit needs to know how to take itself back. The machine's segments are never changed: edits
 * concern the analyst's lane, which starts as a copy, and the stretches that the analyst has judged
 * are noted as reviewed. Only these count for {@link mien.review.Agreement}; otherwise a video that
 * nobody has looked at would agree with itself.
 *
 * <p>Every value here may be shared between threads, {@code History} excepted.
 */
@NullMarked
package mien.review;

import org.jspecify.annotations.NullMarked;
