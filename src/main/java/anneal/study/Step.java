package anneal.study;

/// An event and the standing that follows from it.
public record Step(StudyEvent event, Standing after) {}
