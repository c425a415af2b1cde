package org.strikebot.bot.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which chat models compose answers, and how long and how much they may. Without any model the bot
 * answers with verbatim extracts.
 *
 * @param models asked in this order: the next when one fails; may be empty
 * @param connect the longest wait for a connection
 * @param silence the longest wait for the first token, and for any token after it
 * @param whole the longest time for a whole answer, mending included
 * @param tokensPerServer how many tokens one Discord server may use on a day (UTC)
 * @param tokensInAll how many tokens all servers together may use on a day
 * @param hypotheticalAnswer whether what a model thinks a report would say is searched for beside
 *     the question
 * @param prompts a folder whose Markdown files go before the prompts that ship, or {@code null}
 */
public record ChatSettings(
    List<Model> models,
    Duration connect,
    Duration silence,
    Duration whole,
    long tokensPerServer,
    long tokensInAll,
    boolean hypotheticalAnswer,
    @Nullable Path prompts) {

  /** No model. */
  public static final ChatSettings DEFAULTS =
      new ChatSettings(
          List.of(),
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofSeconds(60),
          200_000,
          2_000_000,
          true,
          null);

  /** The language a model's server speaks. */
  public enum Protocol {
    /** OpenAI, and everything compatible: vLLM, llama.cpp, LM Studio, OpenRouter, Azure's v1. */
    OPENAI("OPENAI_API_KEY", "https://api.openai.com/v1"),
    OLLAMA("OLLAMA_API_KEY", "http://localhost:11434"),
    ANTHROPIC("ANTHROPIC_API_KEY", "https://api.anthropic.com/v1"),
    GEMINI("GEMINI_API_KEY", "https://generativelanguage.googleapis.com/v1beta"),
    MISTRAL("MISTRAL_API_KEY", "https://api.mistral.ai/v1");

    private final String keyVariable;
    private final String address;

    Protocol(String keyVariable, String address) {
      this.keyVariable = keyVariable;
      this.address = address;
    }

    /** The environment variable that holds the key unless another is set. */
    public String keyVariable() {
      return keyVariable;
    }

    /** Where the maker's own server is. */
    public String address() {
      return address;
    }
  }

  /**
   * One model.
   *
   * @param protocol how its server is spoken to
   * @param model the name the server knows it by
   * @param address where the server is, or {@code null} for the maker's own
   * @param keyVariable the environment variable that holds its key, or {@code null} for the
   *     protocol's usual one; the key itself is never written into a file
   * @param structured whether its server holds it to a JSON schema
   * @param mostTokens the longest answer, in tokens
   */
  public record Model(
      Protocol protocol,
      String model,
      @Nullable String address,
      @Nullable String keyVariable,
      @Nullable Boolean structured,
      @Nullable Integer mostTokens) {

    public Model {
      Objects.requireNonNull(protocol, "protocol: expected openai, ollama, anthropic, ...");
      Objects.requireNonNull(model, "model: expected the model's name");
    }

    /** How readers and moderators see it. */
    public String name() {
      return model.toLowerCase(Locale.ROOT);
    }

    public String addressOrDefault() {
      return address == null ? protocol.address() : address;
    }

    public String keyVariableOrDefault() {
      return keyVariable == null ? protocol.keyVariable() : keyVariable;
    }

    public boolean structuredOrDefault() {
      return structured == null || structured;
    }

    public int mostTokensOrDefault() {
      return mostTokens == null ? 1_200 : mostTokens;
    }
  }

  public ChatSettings {
    models = List.copyOf(models);
    if (connect.isNegative() || silence.isNegative() || whole.compareTo(silence) < 0) {
      throw new IllegalArgumentException(
          "expected whole to be at least silence, found whole " + whole + ", silence " + silence);
    }
  }
}
