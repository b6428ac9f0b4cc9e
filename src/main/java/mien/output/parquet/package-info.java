/**
 * Tables with types for analysts of many recordings: Apache Parquet, written without Hadoop.
 *
 * <p>{@code docs/CLUSTER.md} says why by these libraries.
 */
@NullMarked
package mien.output.parquet;

import org.jspecify.annotations.NullMarked;
