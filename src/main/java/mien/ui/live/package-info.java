/** The live window. */
@NullMarked
package mien.ui.live;

import org.jspecify.annotations.NullMarked;
