package anneal.files;

import anneal.bringing.BroughtPacks;
import anneal.packs.Loaded;
import anneal.packs.PackAssembler;
import anneal.question.Pack;
import java.util.Optional;

/// Reads packs that were brought from the zips that were kept of them.
///
/// @param assembler makes packs of files
public record BroughtReading(PackAssembler assembler) implements BroughtPacks.Reading {

  @Override
  public Loaded<Pack> pack(String id, byte[] zip) {
    return new PackReading(id, PackArchive.unpack(zip)).load(assembler);
  }

  @Override
  public Optional<byte[]> picture(byte[] zip, String file) {
    return Optional.ofNullable(PackArchive.unpack(zip).byName().get("media/" + file));
  }
}
