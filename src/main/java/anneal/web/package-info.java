/// The HTTP counter: routes, problems, server-side Markdown, static files. The only room that says
/// HTTP; it decodes, calls one room and encodes, and decides nothing about studying.
@NullMarked
package anneal.web;

import org.jspecify.annotations.NullMarked;
