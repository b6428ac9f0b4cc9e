/**
 * What a kiosk does beside the live analysis: says who is shown, numbers visitors anew, watches
 * over the parts that may get stuck, and tells the world by a file how it stands.
 */
@NullMarked
package mien.kiosk;

import org.jspecify.annotations.NullMarked;
