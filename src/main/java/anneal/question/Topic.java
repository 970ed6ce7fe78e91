package anneal.question;

import org.jspecify.annotations.Nullable;

/// A part of a pack.
///
/// @param id slug, unique in its pack
/// @param code short code of the syllabus such as `S3`
/// @param title for people
/// @param target how many questions the pack wants here, 0 where it does not say
public record Topic(String id, @Nullable String code, String title, int target) {}
