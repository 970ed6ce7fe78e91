package anneal.web;

import anneal.person.LearnerId;
import java.time.Instant;

/// Who is asking, and when.
///
/// @param learner whose study it is; never taken from the request
/// @param now the instant at which the request is handled
record Visitor(LearnerId learner, Instant now) {}
