package org.strikebot.bot.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What moderators made of a library: the sources they added, and which of the documents that it
 * starts from they left out. A revision names its catalogue, so that both always change together.
 *
 * @param sources those that were added, by id
 * @param left the ids of documents to start from that are left out
 * @param base whether the library has the documents to start from at all
 */
public record Catalogue(List<OwnSource> sources, Set<String> left, boolean base) {

  /** Nothing added and nothing left out. */
  public static final Catalogue EMPTY = new Catalogue(List.of(), Set.of(), true);

  public Catalogue {
    sources = sources.stream().sorted(Comparator.comparing(OwnSource::id)).toList();
    left = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(left));
  }

  public Optional<OwnSource> source(String id) {
    return sources.stream().filter(source -> source.id().equals(id)).findFirst();
  }

  /** The source that was fetched from {@code link}. */
  public Optional<OwnSource> from(String link) {
    return sources.stream().filter(source -> link.equals(source.link())).findFirst();
  }

  /** With {@code source} in place of the one with its id, if there is one. */
  public Catalogue with(OwnSource source) {
    List<OwnSource> all = new ArrayList<>(sources);
    all.removeIf(other -> other.id().equals(source.id()));
    all.add(source);
    Set<String> others = new TreeSet<>(left);
    others.remove(source.id());
    return new Catalogue(all, others, base);
  }

  /** Without any document of this id. */
  public Catalogue without(String id) {
    List<OwnSource> all = new ArrayList<>(sources);
    all.removeIf(source -> source.id().equals(id));
    Set<String> more = new TreeSet<>(left);
    more.add(id);
    return new Catalogue(all, more, base);
  }

  /** With or without the documents to start from. */
  public Catalogue withBase(boolean wanted) {
    return new Catalogue(sources, left, wanted);
  }
}
