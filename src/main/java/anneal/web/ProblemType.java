package anneal.web;

import java.util.Locale;

/// What can go wrong with a request, as callers may tell apart: each has an address of its own,
/// `/problems/<slug>`, and one status.
enum ProblemType {
  BAD_REQUEST(400, "The request cannot be read"),
  BAD_BODY(400, "The body does not fit"),
  BAD_PARAMETER(400, "A part of the address does not fit"),
  BAD_TOKEN(400, "The token is not of this question"),
  SIGN_IN_FIRST(401, "Nobody is signed in"),
  WRONG_PASSWORD(401, "Name and password do not go together"),
  CROSS_SITE(403, "Another site may not do this"),
  NOT_ALLOWED(403, "This role may not do this"),
  ANSWER_FIRST(403, "The question has to be answered first"),
  INVITATION_NEEDED(403, "Accounts are opened by invitation only"),
  ACCOUNT_NEEDED(403, "This needs an account"),
  NOT_FOUND(404, "There is nothing here"),
  UNKNOWN_QUESTION(404, "No such question"),
  UNKNOWN_SITTING(404, "No such sitting"),
  UNKNOWN_ANSWER(404, "No such answer"),
  UNKNOWN_NOTICE(404, "No such notice"),
  METHOD_NOT_ALLOWED(405, "This cannot be done here"),
  NOT_ACCEPTABLE(406, "No such form of reply"),
  TOO_SLOW(408, "The request took too long"),
  NOTHING_TO_UNDO(409, "Nothing to undo"),
  NO_MORE_HINTS(409, "No more hints"),
  NAME_TAKEN(409, "Somebody goes by that name"),
  LAST_ADMINISTRATOR(409, "Nobody would be left who can administer"),
  LAST_OWNER(409, "The group would be left without an owner"),
  GROUP_IS_ARCHIVED(409, "The group is archived"),
  REPORT_MOVED_ON(409, "The report is in another state by now"),
  PACK_CHANGED(409, "The pack was changed meanwhile"),
  SUGGESTION_MOVED_ON(409, "It was decided meanwhile"),
  SUGGESTION_CONFLICTS(409, "The question was changed in the same place meanwhile"),
  LAST_WAY_IN(409, "There would be no way in any more"),
  EXPLANATION_MOVED_ON(409, "The explanation is further by now"),
  TOO_MANY(409, "There are too many already"),
  TOKEN_EXPIRED(410, "The question was open too long"),
  TURN_IS_OVER(410, "The question was answered meanwhile"),
  LINK_IS_NO_GOOD(410, "The code or link is no good"),
  TOO_LARGE(413, "The body is too large"),
  ADDRESS_TOO_LONG(414, "The address is too long"),
  NOT_JSON(415, "The body is not JSON"),
  WRONG_HOST(421, "This server does not go by that name"),
  FILE_REFUSED(422, "Nothing can be made of the file"),
  NO_SUCH_WORDING(422, "This cannot be the question"),
  NOT_PUBLISHED(422, "The pack has errors"),
  UNGRADABLE(422, "The answer cannot be read"),
  ANSWER_ID_REUSED(422, "The answer id belongs to another answer"),
  ALREADY_MARKED(422, "The answer is marked already"),
  TOO_OFTEN(429, "Too many attempts"),
  HEADERS_TOO_LARGE(431, "The headers are too large"),
  INTERNAL(500, "Something broke on the server"),
  PROVIDER_REFUSES(502, "The provider does not answer"),
  STORE_UNAVAILABLE(503, "Nothing can be saved right now"),
  BUSY(503, "Too much at once"),
  OVERLOADED(503, "More is asked than can be answered"),
  SHUTTING_DOWN(503, "The server is stopping");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  /// Relative reference that names the type, such as `/problems/not-found`.
  String uri() {
    return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
