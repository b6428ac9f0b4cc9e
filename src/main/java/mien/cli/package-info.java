/**
 * The command line: one class a command. The only place that wires parts together, prints to the
 * standard streams and exits.
 */
@NullMarked
package mien.cli;

import org.jspecify.annotations.NullMarked;
