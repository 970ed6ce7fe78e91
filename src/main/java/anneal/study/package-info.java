/// The desk: what is next, hand in an answer, undo.
///
/// It knows questions, grading and memory, and writes to the port [StudyStore]. It must not know
/// HTTP, SQL, files or the clock; the instant of an answer is always handed in.
@NullMarked
package anneal.study;

import org.jspecify.annotations.NullMarked;
