package org.strikebot.bot.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Questions that found no answer, grouped by meaning. */
public final class Gaps {

  /**
   * Questions of one meaning are at least this near to their group's first (cosine of bge-small
   * vectors; unrelated questions on the strike lie between .5 and .75, rewordings above .85).
   */
  static final double SAME = 0.85;

  /**
   * Questions of one meaning.
   *
   * @param asked how often they were asked
   * @param wordings the different wordings, the most recent first
   */
  public record Gap(int asked, List<String> wordings) {

    public Gap {
      wordings = List.copyOf(wordings);
    }
  }

  private final Function<List<String>, List<float[]>> embedding;

  /**
   * @param embedding the vectors of texts, each of length 1, in their order
   */
  public Gaps(Function<List<String>, List<float[]>> embedding) {
    this.embedding = embedding;
  }

  private static final class Group {
    private final float[] first;
    private final List<String> wordings = new ArrayList<>();
    private int asked;

    private Group(float[] first) {
      this.first = first;
    }
  }

  /**
   * Groups {@code questions}, given newest first.
   *
   * @return the most asked first; of equals, the most recent first
   */
  public List<Gap> group(List<String> questions) {
    List<float[]> vectors = questions.isEmpty() ? List.of() : embedding.apply(questions);
    List<Group> groups = new ArrayList<>();
    for (int at = 0; at < questions.size(); at++) {
      float[] vector = vectors.get(at);
      Group nearest = null;
      double best = SAME;
      for (Group group : groups) {
        double near = cosine(group.first, vector);
        if (near >= best) {
          best = near;
          nearest = group;
        }
      }
      if (nearest == null) {
        nearest = new Group(vector);
        groups.add(nearest);
      }
      nearest.asked++;
      if (!nearest.wordings.contains(questions.get(at))) {
        nearest.wordings.add(questions.get(at));
      }
    }
    return groups.stream()
        .map(group -> new Gap(group.asked, group.wordings))
        .sorted(Comparator.comparingInt(Gap::asked).reversed())
        .toList();
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int at = 0; at < one.length; at++) {
      sum += (double) one[at] * other[at];
    }
    return sum;
  }
}
