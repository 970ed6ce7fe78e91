package anneal.packs;

import anneal.question.Pack;

/// One pack as it was last read.
///
/// @param folder name of its folder, which tells it from others even when its manifest is broken
/// @param loaded the pack with its findings
public record Edition(String folder, Loaded<Pack> loaded) {}
