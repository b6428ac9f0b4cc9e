/** Hands live values to other programs: JSON over WebSocket, messages over OSC. */
@NullMarked
package mien.output.publish;

import org.jspecify.annotations.NullMarked;
