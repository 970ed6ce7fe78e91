/// Packs that several people look after: edits that learners suggest to whoever keeps a pack, packs
/// that people follow edition by edition, and copies that take what their origins change.
///
/// A suggestion is a whole question as it should read, with a reason. Whoever keeps the pack takes
/// it, which publishes a new edition by the ordinary rules for edits, or declines it with a word.
/// What a question asks and takes for right is read by [anneal.sharing.Wordings]; this room knows
/// no files, no database and nobody's name: who suggests is not named to who decides.
@NullMarked
package anneal.sharing;

import org.jspecify.annotations.NullMarked;
