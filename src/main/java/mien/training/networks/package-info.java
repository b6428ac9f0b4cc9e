/**
 * The systems of the papers, each told once as a list of operations. {@link
 * mien.training.networks.Interpreter} runs a list in libtorch, {@link
 * mien.training.networks.OnnxWriter} turns it into a file, {@link
 * mien.training.networks.Network#parameterCount} counts it.
 *
 * <p>Shapes are NCHW, numbers float32. Each system's operations stand in a class of its own; what
 * its paper leaves open is marked <b>(ours)</b> there.
 */
@NullMarked
package mien.training.networks;

import org.jspecify.annotations.NullMarked;
