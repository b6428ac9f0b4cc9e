/**
 * Labelled pictures: where they come from, how they are told apart, and how they are varied.
 *
 * <p>{@link mien.training.data.DataSets#open} recognises a folder, a zip or a file as one of the
 * {@link mien.training.data.Layout}s, reads every picture as grey, names and counts what it cannot
 * use, and gives a {@link mien.training.data.DataSet}. A zip is read as the folder that it holds,
 * so each layout is written once. {@link mien.training.data.Augmentation} makes a varied copy of
 * one picture.
 */
@NullMarked
package mien.training.data;

import org.jspecify.annotations.NullMarked;
