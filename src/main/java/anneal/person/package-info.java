/// Who studies. Only names: signing in, roles and groups are the business of the room `people`.
@NullMarked
package anneal.person;

import org.jspecify.annotations.NullMarked;
