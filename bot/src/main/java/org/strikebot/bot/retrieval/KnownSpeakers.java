package org.strikebot.bot.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.strikebot.bot.question.Word;
import org.strikebot.bot.question.Words;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.Document;

/**
 * What speakers can be asked for by, in the documents that come up again and again. Safe for use by
 * several threads.
 */
final class KnownSpeakers {

  private record Named(String name, String side) {}

  /** Kept while the document is in use. */
  private final Cache<Document, Map<Named, Set<String>>> known =
      Caffeine.newBuilder().weakKeys().build();

  /**
   * The stems and initials of a speaker's name, of their side's, and of what {@code document} calls
   * them beside their name: "Ann Hall, Labour's spokeswoman on roads, said".
   *
   * @param speaker one of its speakers, with a name
   */
  Set<String> stems(Document document, Quotation.Speaker speaker) {
    Named named =
        new Named(
            Objects.requireNonNullElse(speaker.name(), ""),
            Objects.requireNonNullElse(speaker.side(), ""));
    return known
        .get(document, _ -> new ConcurrentHashMap<>())
        .computeIfAbsent(named, one -> stems(one, document.text()));
  }

  private static Set<String> stems(Named speaker, String text) {
    Set<String> stems = new HashSet<>();
    add(stems, speaker.name() + " " + speaker.side());
    Pattern.compile(Pattern.quote(speaker.name()) + ", ([^,.;:\\n]{3,80}),")
        .matcher(text)
        .results()
        .forEach(found -> add(stems, found.group(1)));
    return Set.copyOf(stems);
  }

  private static void add(Set<String> stems, String words) {
    Words.of(words).stream().map(Word::stem).forEach(stems::add);
    stems.addAll(NameInitials.in(words));
  }
}
