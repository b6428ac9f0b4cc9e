/**
 * Threads and the handing over between them; knows nothing of faces.
 *
 * <p>A {@link mien.pipeline.Pipeline} runs a {@link mien.pipeline.Source}, some {@link
 * mien.pipeline.Stage}s and a {@link mien.pipeline.Sink}, each on a thread of its own, joined by
 * {@link mien.pipeline.Channel}s. This is the only package that makes threads.
 */
@NullMarked
package mien.pipeline;

import org.jspecify.annotations.NullMarked;
