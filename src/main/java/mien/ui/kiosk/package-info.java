/** The screen of a kiosk: the picture with large words, and the notice that is always there. */
@NullMarked
package mien.ui.kiosk;

import org.jspecify.annotations.NullMarked;
