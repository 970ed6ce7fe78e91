package anneal.study;

import anneal.grading.Verdict;
import anneal.question.Question;
import anneal.question.Task;
import anneal.question.Variant;

/// What was asked, and the verdict on its answer.
///
/// @param question in the wording that was asked
/// @param variant which values
/// @param shown the task as dealt
/// @param verdict before hints
record Judged(Question question, Variant variant, Task shown, Verdict.Graded verdict) {}
