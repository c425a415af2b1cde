package org.strikebot.index.ingest;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import org.strikebot.index.source.Document;

/** What a library holds beside what it shall hold: fingerprints by id. */
record Comparison(SortedMap<String, String> held, SortedMap<String, String> wanted) {

  List<String> added() {
    return wanted.keySet().stream().filter(id -> !held.containsKey(id)).toList();
  }

  List<String> changed() {
    return wanted.keySet().stream()
        .filter(id -> held.containsKey(id) && !Objects.equals(wanted.get(id), held.get(id)))
        .toList();
  }

  List<String> removed() {
    return held.keySet().stream().filter(id -> !wanted.containsKey(id)).toList();
  }

  int unchanged() {
    return wanted.size() - added().size() - changed().size();
  }

  List<Document> toWrite(List<Document> documents) {
    TreeSet<String> ids = new TreeSet<>(added());
    ids.addAll(changed());
    return documents.stream().filter(document -> ids.contains(document.id())).toList();
  }

  String inWords() {
    return "%d added, %d changed, %d removed"
        .formatted(added().size(), changed().size(), removed().size());
  }
}
