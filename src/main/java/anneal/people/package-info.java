/// Who may come in: guests and accounts. It knows neither HTTP nor SQL, and nothing of what people
/// study: whose study it is, is told by a [anneal.person.LearnerId] alone.
@NullMarked
package anneal.people;

import org.jspecify.annotations.NullMarked;
