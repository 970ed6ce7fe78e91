package anneal.store;

import anneal.groups.GroupInvitation;
import org.jdbi.v3.core.statement.SqlStatement;

/// A row of `group_invitation`, as written.
record GroupInvitationRow(GroupInvitation invitation, String hash) implements Row {

  @Override
  public void bind(SqlStatement<?> statement) {
    statement
        .bind("hash", hash)
        .bind("id", invitation.id())
        .bind("group", invitation.group())
        .bind("role", MemberRow.word(invitation.role()))
        .bind("expires", invitation.expires().toEpochMilli())
        .bind("left", invitation.left());
  }
}
