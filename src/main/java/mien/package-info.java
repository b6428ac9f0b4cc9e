/**
 * Mien, a real-time facial-expression analyser.
 *
 * <pre>
 * camera / file / stream / pictures
 *        │ capture thread        Frame (heap memory; exact media time)
 *        ▼ Channel
 *        │ detect thread         faces in the grey picture; the tracker gives each a stable id
 *        ▼ Channel
 *        │ classify thread       crops → one ONNX batch → calibrated scores → smoothing per track
 *        ▼ Channel
 *        │ output thread         window · rows · annotated video
 * </pre>
 *
 * <p>Live and recorded runs use the same stages; only the channels differ: live ones hold one item
 * and drop the oldest, recorded ones block. Frames live in heap memory and native memory never
 * crosses a thread; every worker opens, uses and closes its part on its own thread; media time is
 * the truth.
 *
 * <p>Which package may use which (held by {@code ArchitectureTest}):
 *
 * <pre>
 * core, pipeline   → nothing                    training   → evaluation, detect, classify, analysis, core
 * analysis         → pipeline, core             evaluation → analysis, core
 * detect, classify → analysis, core             ui, output → render, pipeline, core
 * capture          → pipeline, core             render     → core
 * explain          → classify, analysis, core   review     → output, pipeline, core
 * ui               → also review, output              cli        → all
 * reproduction     → evaluation, explain, classify, core
 * </pre>
 */
@NullMarked
package mien;

import org.jspecify.annotations.NullMarked;
