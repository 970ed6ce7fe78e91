package anneal.reports;

import anneal.question.QuestionId;

/// A card as reports see it.
///
/// @param question whose card
/// @param stability days until retrievability falls to 0.9
/// @param lastDay study day of the last review
/// @param dueDay study day on which it is due; the end of a burial where that is later
/// @param suspended out of sight until further notice
public record CardLine(
    QuestionId question, double stability, int lastDay, int dueDay, boolean suspended) {}
