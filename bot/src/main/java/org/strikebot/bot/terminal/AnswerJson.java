package org.strikebot.bot.terminal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.citation.Attribution;
import org.strikebot.bot.citation.CitedAnswer;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.search.Evidence;
import org.strikebot.index.search.Hit;
import org.strikebot.index.source.Document;

/** Answers and hits as JSON for machines. The shapes are kept stable: keys are only ever added. */
final class AnswerJson {

  private static final Answer.Millis NO_TIME = new Answer.Millis(0, 0, 0, 0, 0);

  /** Written piece by piece, because a mapper costs a quarter of a second at every start. */
  private final JsonFactory json = new JsonFactory();

  /**
   * {@code answer} to {@code question}.
   *
   * @param composer who composes, for answers that nobody composed
   * @param revision the library's revision, for answers that searched nothing
   */
  String of(String question, Answer answer, String composer, long revision) {
    return write(
        out -> {
          CitedAnswer cited = CitedAnswer.of(answer);
          Answer.Basis basis =
              switch (answer) {
                case Answer.Answered answered -> answered.basis();
                case Answer.NotInSources none -> none.basis();
                case Answer.Declined _, Answer.Failed _ ->
                    new Answer.Basis(question, composer, 0, revision, NO_TIME);
              };
          out.writeStartObject();
          out.writeStringField("question", question);
          out.writeStringField("outcome", outcome(answer));
          out.writeStringField("answer", cited.text());
          out.writeStringField("composer", basis.composer());
          out.writeNumberField("sufficiency", basis.sufficiency());
          out.writeNumberField("revision", basis.revision());
          out.writeArrayFieldStart("claims");
          for (CitedAnswer.CitedClaim claim : cited.claims()) {
            claim(out, claim);
          }
          out.writeEndArray();
          out.writeArrayFieldStart("sources");
          for (CitedAnswer.Source source : cited.sources()) {
            source(out, source);
          }
          out.writeEndArray();
          if (answer instanceof Answer.NotInSources none) {
            quotes(out, "closest", none.closest());
          }
          out.writeStringField("searched", basis.searched());
          out.writeObjectFieldStart("millis");
          out.writeNumberField("embed", basis.millis().embed());
          out.writeNumberField("search", basis.millis().search());
          out.writeNumberField("compose", basis.millis().compose());
          out.writeNumberField("verify", basis.millis().verify());
          out.writeNumberField("total", basis.millis().total());
          out.writeEndObject();
          out.writeEndObject();
        });
  }

  /** What was found, best first. */
  String of(Evidence evidence) {
    return write(
        out -> {
          out.writeStartObject();
          out.writeNumberField("revision", evidence.revision());
          out.writeArrayFieldStart("hits");
          for (Hit hit : evidence.hits()) {
            out.writeStartObject();
            out.writeStringField("document", hit.document().document().id());
            out.writeNumberField("start", hit.passage().span().start());
            out.writeNumberField("end", hit.passage().span().end());
            out.writeNumberField("score", hit.score());
            out.writeStringField("text", hit.text());
            out.writeEndObject();
          }
          out.writeEndArray();
          out.writeEndObject();
        });
  }

  /** The outcome's name. */
  static String outcome(Answer answer) {
    return switch (answer) {
      case Answer.Answered _ -> "answered";
      case Answer.NotInSources _ -> "not-in-sources";
      case Answer.Declined _ -> "declined";
      case Answer.Failed _ -> "failed";
    };
  }

  private static void claim(JsonGenerator out, CitedAnswer.CitedClaim claim) throws IOException {
    out.writeStartObject();
    out.writeStringField("text", claim.claim().text());
    if (claim.claim().english() != null) {
      out.writeStringField("english", claim.claim().english());
    }
    out.writeArrayFieldStart("citations");
    for (int mark : claim.citations()) {
      out.writeNumber(mark);
    }
    out.writeEndArray();
    quotes(out, "quotes", claim.claim().quotes());
    out.writeEndObject();
  }

  private static void quotes(JsonGenerator out, String name, List<Quote> quotes)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (Quote quote : quotes) {
      Attribution attribution = Attribution.of(quote);
      out.writeStartObject();
      out.writeStringField("text", quote.text());
      out.writeStringField("document", quote.document().document().id());
      out.writeNumberField("start", quote.span().start());
      out.writeNumberField("end", quote.span().end());
      nullable(out, "speaker", attribution.speaker());
      nullable(out, "date", attribution.date());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void source(JsonGenerator out, CitedAnswer.Source source) throws IOException {
    Document document = source.document();
    out.writeStartObject();
    out.writeNumberField("mark", source.mark());
    out.writeStringField("document", document.id());
    out.writeStringField("title", document.facts().title());
    nullable(out, "publisher", document.facts().publisher());
    nullable(out, "published", document.facts().published());
    nullable(out, "speaker", document.facts().speaker());
    nullable(out, "side", document.facts().side());
    nullable(out, "url", document.facts().url());
    out.writeEndObject();
  }

  private static void nullable(JsonGenerator out, String name, @Nullable Object value)
      throws IOException {
    switch (value) {
      case null -> out.writeNullField(name);
      case LocalDate date -> out.writeStringField(name, date.toString());
      case URI link -> out.writeStringField(name, link.toString());
      case Object other -> out.writeStringField(name, Objects.toString(other));
    }
  }

  private interface Writing {
    void to(JsonGenerator out) throws IOException;
  }

  private String write(Writing writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = json.createGenerator(text)) {
      out.useDefaultPrettyPrinter();
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return text.toString();
  }
}
