/**
 * Thousands of recordings on the machines of a cluster: a thin layer of Spark around {@link
 * mien.annotate.AnnotateJob}.
 *
 * <pre>
 * driver      inputs → list of recordings, largest first → one Spark task each → lines, summary
 * executor    recording → (local spool) → AnnotateJob → Parquet on the local disk → tables by rename
 *             a long one: its parts → StretchJob each → rows → JoinedParts → the same tables
 * </pre>
 *
 * <p>{@code docs/CLUSTER.md} says how it is run and what is in the tables.
 */
@NullMarked
package mien.spark;

import org.jspecify.annotations.NullMarked;
