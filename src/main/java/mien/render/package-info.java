/**
 * Draws a result over its picture with Graphics2D; the window, the recorder and the tests share it.
 */
@NullMarked
package mien.render;

import org.jspecify.annotations.NullMarked;
