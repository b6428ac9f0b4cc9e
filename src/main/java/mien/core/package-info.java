/**
 * The values that flow through Mien: pictures, faces and what a network said of them. Nothing but
 * the JDK is used here; every type is immutable and may be shared between threads.
 */
@NullMarked
package mien.core;

import org.jspecify.annotations.NullMarked;
