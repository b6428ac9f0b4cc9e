/**
 * Mien, a real-time facial-expression analyser.
 *
 * <pre>
 * camera / file / stream / pictures
 *        │ capture thread        Frame (heap memory; exact media time)
 *        ▼ Channel
 *        │ detect thread         faces in the grey picture, followed; each person has one number
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
 * <p>Each verb of the program has a room: {@code live} plays, {@code kiosk} keeps that up all day,
 * {@code soak} tries it for hours, {@code annotate} writes what analysts read, {@code review} keeps
 * what they correct, {@code training}, {@code evaluation} and {@code explain} make networks and
 * look into them. {@code cli} parses, wires and prints. The chosen detector, classifier and
 * explainer travel as one value of ports, {@link mien.analysis.Engine}, so no room but {@code cli}
 * knows which they are.
 *
 * <p>Which package may use which (held by {@code ArchitectureTest}):
 *
 * <pre>
 * core, pipeline → nothing
 * files, render  → core
 * analysis       → pipeline, core
 * inference      → analysis, core
 * detect         → inference, analysis, core
 * classify       → inference, analysis, files, core
 * capture        → pipeline, core
 * output         → capture, render, files, pipeline, core
 * live           → analysis, capture, output, files, pipeline, core
 * kiosk          → live, files, core
 * annotate       → analysis, capture, output, render, files, pipeline, core
 * review         → annotate, analysis, capture, output, files, pipeline, core
 * soak           → core
 * evaluation     → analysis, files, core
 * explain        → evaluation, classify, analysis, render, core
 * training       → evaluation, classify, analysis, files, pipeline, core
 * reproduction   → evaluation, explain, classify, core
 * ui             → kiosk, live, review, output, render, files, pipeline, core
 * cli            → all
 * </pre>
 */
@NullMarked
package mien;

import org.jspecify.annotations.NullMarked;
