package org.strikebot.bot.attribution;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells to whom a sentence gives its words. */
final class WhoSaidIt {

  /** The name at a sentence's head, and whether something of theirs is meant. */
  private static final Pattern HEAD =
      Pattern.compile(
          "(?:(?:The|An?|But|And) )*((?:\\p{Lu}[\\p{L}&.-]*)(?:[ ](?:(?:of|for|and)[ ])?\\p{Lu}[\\p{L}&.-]*)*)(['’]s?)?");

  private static final Pattern SAYS =
      Pattern.compile(
          " (?:said|says|told|estimated|argued|warned|announced|reported|wrote|claimed|replied|added"
              + "|found|concluded|calculated|insisted)\\b");

  private final People people;
  private final ClosestSentences sentences;
  private final Initials initials;

  WhoSaidIt(People people, ClosestSentences sentences, Initials initials) {
    this.people = people;
    this.initials = initials;
    this.sentences = sentences;
  }

  /** Null where the sentence gives the words to {@code speaker}; else to whom, or empty. */
  @Nullable String otherSpeaker(String speaker, Set<String> stems, SourceSentence sentence) {
    String wanted = people.find(speaker).map(Person::name).orElse(speaker);
    Set<String> wantedWords = Words.set(wanted);
    // Of several who speak in one sentence, it is the one whose words these are.
    Statement best = null;
    double most = -1;
    for (Statement statement : sentence.statements()) {
      Set<String> said = Words.set(statement.words());
      double share = stems.stream().filter(said::contains).mapToDouble(sentences::weight).sum();
      // Of what somebody quotes within their own words, it is whoever said it first.
      boolean inner =
          best != null && share >= most && statement.quotation().quotedWithin(best.quotation());
      if (share > most || inner) {
        most = share;
        best = statement;
      }
    }
    String name = best == null ? null : best.speaker();
    if (name != null
        && (name.equalsIgnoreCase(wanted)
            || Words.set(name).containsAll(wantedWords)
            || initials.same(wanted, name))) {
      return null;
    }
    String other = name == null ? "" : name;
    if (heads(sentence, wantedWords)) {
      return null;
    }
    // "The chief executives listed with the letter told": a description, of whom the sentence
    // tells.
    if (people.find(speaker).isEmpty() && sentence.stems().containsAll(wantedWords)) {
      return null;
    }
    boolean subject = sentence.stems().containsAll(wantedWords) && sentence.statements().isEmpty();
    return subject ? null : other;
  }

  /**
   * Whether a sentence begins with the words of a name: "An Ipsos MORI poll for BBC News found".
   */
  private static boolean heads(SourceSentence sentence, Set<String> name) {
    Matcher head = HEAD.matcher(sentence.text());
    if (!head.lookingAt() || head.group(2) != null) {
      return false;
    }
    int at = sentence.span().start() + head.start(1);
    boolean said =
        sentence.statements().stream()
            .anyMatch(
                statement ->
                    statement.quotation().span().start() <= at
                        && statement.quotation().span().end() > at);
    // "The ministry estimated, a newspaper reported": the ministry says it too.
    boolean says = SAYS.matcher(sentence.text().substring(head.end())).lookingAt();
    return (!said || says) && Words.set(head.group(1)).containsAll(name);
  }
}
