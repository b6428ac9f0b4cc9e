/** How files are named, and how they come to be whole. */
@NullMarked
package mien.files;

import org.jspecify.annotations.NullMarked;
