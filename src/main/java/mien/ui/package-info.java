/**
 * The Swing windows. Everything here runs on the event thread unless its Javadoc says otherwise.
 */
@NullMarked
package mien.ui;

import org.jspecify.annotations.NullMarked;
