/**
 * Writes segments for the programs in which analysts work: ELAN, Praat, BORIS, players of
 * subtitles. Each writer takes the same {@link mien.output.annotation.Annotations}, be they the
 * network's or corrected by hand.
 */
@NullMarked
package mien.output.annotation;

import org.jspecify.annotations.NullMarked;
