/// Study groups: who is in them and as what, what they agreed on, what they do together. It knows
/// neither HTTP nor SQL. A room of its own beside `people`, which must not know what people study:
/// what a group does together, a challenge or an assignment, is told by the study log alone.
///
/// Whatever a group shows of its members follows from its members as they are: who left is in no
/// figure any more.
@NullMarked
package anneal.groups;

import org.jspecify.annotations.NullMarked;
