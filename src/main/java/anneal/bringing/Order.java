package anneal.bringing;

/// What is to be made of a file. A whole pack says the first three itself.
///
/// @param pack id of the pack, empty for one that follows from the file's name
/// @param title for people, empty for one that follows from the file
/// @param license SPDX identifier, empty where nobody said
/// @param removed whether questions that are missing are gone for good
public record Order(String pack, String title, String license, boolean removed) {}
