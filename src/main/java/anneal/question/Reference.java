package anneal.question;

/// Where to read more.
///
/// @param title as a reader would look it up
/// @param url http or https
public record Reference(String title, String url) {}
