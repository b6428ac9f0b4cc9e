/**
 * The report of one video: a page that needs nothing but itself, to be read in a browser or
 * printed.
 */
@NullMarked
package mien.output.report;

import org.jspecify.annotations.NullMarked;
