package anneal.web;

/// Something with a title for people.
record Named(String id, String title) {}
