package anneal.talk;

class InMemoryTalkTest extends TalkContract {

  private final InMemoryTalk talk = new InMemoryTalk();

  @Override
  protected PostStore posts() {
    return talk;
  }

  @Override
  protected TeachStore teaching() {
    return talk.teaching;
  }

  @Override
  protected QuietStore quiet() {
    return talk;
  }

  @Override
  protected void furnish() {}

  @Override
  protected void remove(String group, String member) {
    talk.forget(member);
  }
}
