package anneal.reports;

import anneal.question.QuestionId;

/// How answers to one question went over some time.
///
/// @param question which question
/// @param answers how many, at least 1; undone ones left out
/// @param scores their scores added up, each 0..1
public record QuestionScore(QuestionId question, int answers, double scores) {}
