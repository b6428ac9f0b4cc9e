/**
 * What the papers claim beside what is measured here: the page {@code docs/REPRODUCTION.md}.
 *
 * <p>{@link mien.reproduction.Papers} holds every figure of the papers, from one resource file;
 * {@link mien.reproduction.Findings} those of ours, from the reports that {@code mien evaluate} and
 * {@code mien explain} wrote and from the models' cards. {@link mien.reproduction.ReproductionPage}
 * sets them side by side and knows no figure itself.
 */
@NullMarked
package mien.reproduction;

import org.jspecify.annotations.NullMarked;
