package anneal.groups;

/// A group and somebody in it.
public record Membership(Group group, Member member) {}
