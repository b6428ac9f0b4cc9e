/**
 * Why a network says what it says of a face: where in it the reasons lie, how much of them falls on
 * brows, eyes, nose and mouth, and what it would take to change its mind.
 *
 * <p>Everything rests on the backward pass that a model's file carries ({@link
 * mien.classify.OnnxGradient}), so explaining needs no trainer. A map tells each pixel's share of
 * the gradient's magnitude; shares of several faces can be averaged, and compared between groups.
 * What a map shows is what the network uses, which need not be what people look at.
 */
@NullMarked
package mien.explain;

import org.jspecify.annotations.NullMarked;
