package anneal.web;

import anneal.groups.Commons;
import anneal.groups.WorkStore;
import anneal.people.Keys;

/// What serves the work of groups.
///
/// @param commons groups and the study of their members
/// @param work assignments and challenges
/// @param books the banks
/// @param keys makes ids
public record Workshop(Commons commons, WorkStore work, Books books, Keys keys) {}
