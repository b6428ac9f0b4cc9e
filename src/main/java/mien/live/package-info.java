/** The live session: what plays now, which model looks at it, what is recorded of it. */
@NullMarked
package mien.live;

import org.jspecify.annotations.NullMarked;
