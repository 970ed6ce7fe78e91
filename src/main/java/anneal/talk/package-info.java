/// What members of a group say to each other about questions: posts under a question, and teaching
/// it back to somebody.
///
/// Everything here belongs to a group and to one of its members, and goes with them. It must not
/// know who may see it: the counter asks whether somebody is a member and has answered. There are
/// no private messages, so that what is said can be looked after.
@NullMarked
package anneal.talk;

import org.jspecify.annotations.NullMarked;
