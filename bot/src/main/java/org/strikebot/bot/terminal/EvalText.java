package org.strikebot.bot.terminal;

import java.util.stream.Collectors;
import org.strikebot.bot.evaluation.Calibration;
import org.strikebot.bot.evaluation.CanardEvaluation;
import org.strikebot.bot.evaluation.SquadEvaluation;
import org.strikebot.bot.evaluation.StrikeReport;
import org.strikebot.index.measure.BeirFigures;

/** Reports for a person to read. */
final class EvalText {

  private EvalText() {}

  static String of(StrikeReport report) {
    StringBuilder text = new StringBuilder();
    var answerable = report.answerable();
    var unanswerable = report.unanswerable();
    text.append(
        "answerable    %3d asked: %3d right (%s), %d wrong, %d wrongly declined%n"
            .formatted(
                answerable.asked(),
                answerable.right(),
                percent(answerable.right(), answerable.asked()),
                answerable.wrong(),
                answerable.declined()));
    text.append(
        "unanswerable  %3d asked: %3d rightly declined (%s), %d wrongly answered%n"
            .formatted(
                unanswerable.asked(),
                unanswerable.declined(),
                percent(unanswerable.declined(), unanswerable.asked()),
                unanswerable.answered()));
    text.append(
        "evidence@10   %.1f %%   violations %d   unverbatim %d%n"
            .formatted(100 * report.evidence(), report.violations(), report.unverbatim()));
    text.append(
        "time          %.1f ms median, %.1f ms at the 99th percentile%n"
            .formatted(report.millis().p50(), report.millis().p99()));
    text.append(of(report.sufficiency())).append('\n');
    report
        .kinds()
        .forEach(
            (kind, count) ->
                text.append("  %-16s %d of %d%n".formatted(kind, count.right(), count.asked())));
    for (StrikeReport.Item item : report.items()) {
      if (!item.right()) {
        text.append("  not right: %s (%s), %s%n".formatted(item.id(), item.kind(), item.outcome()));
      }
    }
    return text.toString().stripTrailing();
  }

  static String of(CanardEvaluation.Report report) {
    return """
        follow-ups    %d, of which %d need words that they do not have
        rewritten     %.1f %% have every needed word; without rewriting %.1f %%
        words         %.1f %% of the needed ones are brought; %.1f %% of what is brought is needed"""
        .formatted(
            report.items(),
            report.leaning(),
            100 * report.whole(),
            100 * report.wholeBefore(),
            100 * report.brought(),
            100 * report.fitting());
  }

  static String of(SquadEvaluation.Report report) {
    return """
        answerable    %d asked, %.1f %% show a known answer
        unanswerable  %d asked, %.1f %% declined
        %s"""
        .formatted(
            report.answerable(),
            100 * report.contained(),
            report.unanswerable(),
            100 * report.declined(),
            of(report.sufficiency()));
  }

  private static String of(Calibration sufficiency) {
    return """
        sufficiency   area under the ROC curve %.3f; calibration error %.3f, Brier %.3f
        risk          %.3f mean over all coverages, %.3f at best; wrong among the surest
                      %s"""
        .formatted(
            sufficiency.auc(),
            sufficiency.ece(),
            sufficiency.brier(),
            sufficiency.aurc(),
            sufficiency.aurcBest(),
            sufficiency.riskCoverage().stream()
                .map(
                    point ->
                        "%.0f %%: %.1f %%".formatted(100 * point.coverage(), 100 * point.risk()))
                .collect(Collectors.joining(", ")));
  }

  static String of(BeirFigures figures) {
    return """
        %d queries, %d documents
        nDCG@10     %.4f   (words alone %.4f, vectors alone %.4f)
        recall@10   %.4f
        recall@100  %.4f
        MRR@10      %.4f
        time        %.1f ms median, %.1f ms at the 99th percentile
        indexing    %.0f documents a second"""
        .formatted(
            figures.queries(),
            figures.documents(),
            figures.ndcg10(),
            figures.ndcg10Words(),
            figures.ndcg10Vectors(),
            figures.recall10(),
            figures.recall100(),
            figures.mrr10(),
            figures.p50Millis(),
            figures.p99Millis(),
            figures.documentsPerSecond());
  }

  private static String percent(int part, int all) {
    return all == 0 ? "-" : "%.1f %%".formatted(100.0 * part / all);
  }
}
