/**
 * The window in which an analyst reviews a video: its picture, a lane a face, and what to do with
 * them.
 *
 * <p>{@link mien.ui.review.ReviewState} is the one thing that all parts look at and change: the
 * project with its history, the moment shown, the selection. Everything runs on the event thread
 * but decoding ({@link mien.ui.review.FrameLoader}) and saving ({@link mien.ui.review.Autosave}),
 * each on a background thread that always does the newest request and forgets older ones.
 */
@NullMarked
package mien.ui.review;

import org.jspecify.annotations.NullMarked;
