package org.strikebot.bot.attribution;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or a body, whom a library's documents quote.
 *
 * @param name the fullest name the documents give
 * @param aliases other names and roles by which the documents mean the same
 * @param side the role in the dispute, or {@code null} where it is not known
 */
public record Person(String name, List<String> aliases, @Nullable String side) {

  public Person {
    Objects.requireNonNull(name, "name");
    aliases = List.copyOf(aliases);
  }
}
