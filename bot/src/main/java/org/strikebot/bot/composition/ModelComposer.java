package org.strikebot.bot.composition;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.composition.ClaimReader.RawClaim;
import org.strikebot.bot.composition.Desk.Ruling;
import org.strikebot.bot.composition.ModelFailure.Kind;
import org.strikebot.bot.question.Question;
import org.strikebot.index.search.Evidence;
import org.strikebot.index.search.Hit;

/**
 * Has a chat model propose claims, hands each to the desk as soon as it is complete, and sends back
 * once what the desk refused, with the reasons. Safe for use by several threads.
 */
public final class ModelComposer {

  /** Claims of one answer that are looked at; the prompt asks for fewer. */
  private static final int MOST_CLAIMS = 12;

  /** Claims that the prompt asks for. */
  private static final int WANTED_CLAIMS = 6;

  private final GuardedModel model;
  private final Prompts prompts;
  private final Formats formats;
  private final InstantSource clock;
  private final Passages passages = new Passages();

  /**
   * What the model's server is held to.
   *
   * @param plain for claims in English, or {@code null} where it knows no schema
   * @param translated the same for claims that come with a translation
   */
  record Formats(@Nullable ResponseFormat plain, @Nullable ResponseFormat translated) {

    @Nullable ResponseFormat of(Question question) {
      return question.original() == null ? plain : translated;
    }
  }

  ModelComposer(GuardedModel model, Prompts prompts, Formats formats, InstantSource clock) {
    this.model = model;
    this.prompts = prompts;
    this.formats = formats;
    this.clock = clock;
  }

  /** {@code model:NAME}. */
  public String name() {
    return "model:" + model.name();
  }

  /**
   * Composes as {@link Composer#compose} does.
   *
   * @return the draft; its note says so if the answer broke off after claims that hold. Where the
   *     model found no answer in the passages, the desk kept nothing.
   * @throws ModelFailure when the desk kept nothing of what was claimed
   */
  Draft compose(Question question, Evidence evidence, Desk desk) throws ModelFailure {
    Answering answering = new Answering(question, evidence, desk);
    List<ChatMessage> messages = new ArrayList<>();
    messages.add(
        SystemMessage.from(
            prompts.text(Prompts.Name.COMPOSE, Map.of("most", String.valueOf(WANTED_CLAIMS)))));
    messages.add(UserMessage.from(asked(question, evidence)));
    long deadline = clock.millis() + model.limits().whole().toMillis();
    String broke = "";
    try {
      answering.run(messages, deadline);
      if (!answering.refused.isEmpty()) {
        answering.mend(messages, deadline);
      }
    } catch (ModelFailure failure) {
      if (answering.kept == 0) {
        throw failure;
      }
      broke = incomplete(failure.kind());
    }
    if (broke.isEmpty() && answering.unfinished) {
      // A stream that is cut can look like one that came to its end.
      broke = incomplete(Kind.CUT_OFF);
    }
    if (answering.saidNone && answering.seen.isEmpty()) {
      // It read the passages and found no answer in them: that is an answer of its own.
      return new Draft(name(), "");
    }
    if (answering.kept == 0) {
      throw new ModelFailure(
          answering.seen.isEmpty() ? Kind.UNREADABLE : Kind.NOTHING_HELD,
          false,
          answering.seen.size() + " claims, none kept",
          null);
    }
    return new Draft(name(), broke);
  }

  private static String incomplete(Kind why) {
    return "The answer may be incomplete: " + why.told() + ".";
  }

  private String asked(Question question, Evidence evidence) {
    String asked =
        prompts.text(
            Prompts.Name.QUESTION,
            Map.of(
                "conversation", passages.conversation(question),
                "question", passages.question(question),
                "passages", passages.of(evidence)));
    Question.Original original = question.original();
    return original == null
        ? asked
        : asked
            + "\n\n"
            + prompts.text(
                Prompts.Name.LANGUAGE,
                Map.of("original", passages.question(Question.of(original.text()))));
  }

  /** A claim that did not hold, and why. */
  private record Refused(String text, List<Integer> passages, String reason) {}

  /** One answer in the making. */
  private final class Answering {

    private final Evidence evidence;
    private final Desk desk;
    private final Question.@Nullable Original original;
    private final @Nullable ResponseFormat format;
    private final List<Refused> refused = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private boolean saidNone;
    private boolean unfinished;
    private int looked;
    private int kept;

    Answering(Question question, Evidence evidence, Desk desk) {
      this.evidence = evidence;
      this.desk = desk;
      this.original = question.original();
      this.format = formats.of(question);
    }

    void run(List<ChatMessage> messages, long deadline) throws ModelFailure {
      ClaimReader reader = new ClaimReader();
      ChatRequest.Builder request = ChatRequest.builder().messages(messages);
      if (format != null) {
        request.responseFormat(format);
      }
      model.call(
          request.build(),
          deadline,
          text -> {
            for (RawClaim claim : reader.read(text)) {
              propose(claim);
            }
            return looked < MOST_CLAIMS;
          });
      saidNone = reader.saidNone();
      unfinished |= reader.unfinished() && looked < MOST_CLAIMS;
    }

    /** One more round for what did not hold; what fails again is gone. */
    void mend(List<ChatMessage> messages, long deadline) throws ModelFailure {
      List<String> lines =
          refused.stream()
              .map(
                  claim ->
                      passages.write(
                          Map.of(
                              "text", claim.text(),
                              "passages", claim.passages(),
                              "problem", claim.reason())))
              .toList();
      List<ChatMessage> again = new ArrayList<>(messages);
      again.add(
          AiMessage.from(
              passages.write(Map.of("claims", refused.stream().map(Refused::text).toList()))));
      again.add(
          UserMessage.from(
              prompts.text(Prompts.Name.MEND, Map.of("problems", String.join("\n", lines)))));
      refused.clear();
      looked = 0;
      try {
        run(again, deadline);
      } catch (ModelFailure failure) {
        // The first round is what counts; without a second one its refused claims are just gone.
        if (kept == 0) {
          throw failure;
        }
      }
    }

    private void propose(RawClaim claim) {
      if (looked >= MOST_CLAIMS) {
        return;
      }
      looked++;
      if (!seen.add(claim.text())) {
        return;
      }
      List<Hit> hits = new ArrayList<>();
      for (int number : claim.passages()) {
        if (number < 1 || number > Math.min(Passages.MOST, evidence.hits().size())) {
          refuse(claim, "There is no passage " + number + ".");
          return;
        }
        hits.add(evidence.hits().get(number - 1));
      }
      List<Draft.Quoted> quotes =
          claim.quotes().stream().<Draft.Quoted>map(Draft.Quoted.Worded::new).toList();
      switch (desk.propose(new Draft.Claim(claim.text(), hits, quotes, translated(claim)))) {
        case Ruling.Kept() -> kept++;
        case Ruling.Refused(String reason) -> refuse(claim, reason);
      }
    }

    private Draft.@Nullable Translated translated(RawClaim claim) {
      return original == null || claim.translated() == null
          ? null
          : new Draft.Translated(claim.translated(), original.tongue());
    }

    private void refuse(RawClaim claim, String reason) {
      refused.add(new Refused(shorten(claim.text()), claim.passages(), reason));
    }

    private static String shorten(String text) {
      return text.length() <= 600 ? text : text.substring(0, 600);
    }
  }
}
