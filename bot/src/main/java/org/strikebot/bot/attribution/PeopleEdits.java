package org.strikebot.bot.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What moderators put right in a library's list of people: who is one and the same, how somebody is
 * called, and whose side somebody was on from when to when. Everything else is derived from the
 * documents.
 *
 * @param names the name to show for each name as the documents have it
 * @param sides sides that were set by hand, later ones before earlier ones
 */
public record PeopleEdits(Map<String, String> names, List<Tenure> sides) {

  /** Nothing put right. */
  public static final PeopleEdits NONE = new PeopleEdits(Map.of(), List.of());

  /**
   * A side somebody was on.
   *
   * @param from the first day, or {@code null} for always before {@code to}
   * @param to the last day, or {@code null} for ever since {@code from}
   */
  public record Tenure(String name, String side, @Nullable LocalDate from, @Nullable LocalDate to) {

    public Tenure {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(side, "side");
      if (from != null && to != null && to.isBefore(from)) {
        throw new IllegalArgumentException("expected from <= to, found " + from + " and " + to);
      }
    }

    private boolean on(@Nullable LocalDate day) {
      if (day == null) {
        return from == null && to == null;
      }
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
  }

  public PeopleEdits {
    names = Map.copyOf(names);
    sides = List.copyOf(sides);
  }

  /** The name to show for {@code name}. */
  public String name(String name) {
    String shown = name;
    // A merge into somebody who was merged later is followed; a ring cannot be made.
    for (int step = 0; step <= names.size(); step++) {
      String next = find(shown);
      if (next == null) {
        return shown;
      }
      shown = next;
    }
    return shown;
  }

  private @Nullable String find(String name) {
    for (Map.Entry<String, String> each : names.entrySet()) {
      if (each.getKey().equalsIgnoreCase(name) && !each.getValue().equals(name)) {
        return each.getValue();
      }
    }
    return null;
  }

  /**
   * The side set for {@code name} on {@code day}, or {@code null} where none was; without a day,
   * the side set for all time.
   */
  public @Nullable String side(String name, @Nullable LocalDate day) {
    return sides.stream()
        .filter(tenure -> tenure.name().equalsIgnoreCase(name) && tenure.on(day))
        .map(Tenure::side)
        .findFirst()
        .orElse(null);
  }

  /**
   * The same with {@code from} shown as {@code into}; with both the same, {@code from} is shown by
   * its own name again.
   *
   * @throws IllegalArgumentException where {@code into} is blank, or both are one already
   */
  public PeopleEdits merged(String from, String into) {
    if (into.isBlank()) {
      throw new IllegalArgumentException("expected a name to show for “" + from + "”, found none");
    }
    if (into.equalsIgnoreCase(from) && find(from) != null) {
      Map<String, String> fewer = new LinkedHashMap<>(names);
      fewer.keySet().removeIf(known -> known.equalsIgnoreCase(from));
      return new PeopleEdits(fewer, sides);
    }
    String goal = name(into.strip());
    if (goal.toLowerCase(Locale.ROOT).equals(from.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "expected two people, found “" + from + "” and “" + into + "”, who are the same");
    }
    Map<String, String> more = new LinkedHashMap<>(names);
    more.keySet().removeIf(known -> known.equalsIgnoreCase(from));
    more.put(from, goal);
    return new PeopleEdits(more, sides);
  }

  /** The same with a side set; it goes before what was set earlier. */
  public PeopleEdits with(Tenure tenure) {
    List<Tenure> more = new ArrayList<>();
    more.add(tenure);
    for (Tenure known : sides) {
      boolean replaced =
          known.name().equalsIgnoreCase(tenure.name())
              && Objects.equals(known.from(), tenure.from())
              && Objects.equals(known.to(), tenure.to());
      if (!replaced) {
        more.add(known);
      }
    }
    return new PeopleEdits(names, more);
  }
}
