package org.strikebot.bot.composition;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.mistralai.MistralAiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.settings.ChatSettings;
import org.strikebot.bot.settings.Secret;

/** Makes LangChain4j's model for what the settings name. Temperature is 0 throughout. */
final class ChatModels {

  /** Servers of local models mostly want no key, but the client wants to send one. */
  private static final String NO_KEY = "none";

  private ChatModels() {}

  static StreamingChatModel of(
      ChatSettings.Model model,
      @Nullable Secret key,
      CallLimits limits,
      List<ChatModelListener> listeners) {
    HttpClientBuilder http = new BoundedHttpClientBuilder(limits);
    String secret = key == null ? NO_KEY : key.reveal();
    String address = model.addressOrDefault();
    Duration timeout = limits.silence();
    int most = model.mostTokensOrDefault();
    return switch (model.protocol()) {
      case OPENAI ->
          OpenAiStreamingChatModel.builder()
              .httpClientBuilder(http)
              .baseUrl(address)
              .apiKey(secret)
              .modelName(model.model())
              .temperature(0.0)
              .maxTokens(most)
              .strictJsonSchema(model.structuredOrDefault())
              .timeout(timeout)
              .listeners(listeners)
              .build();
      case OLLAMA ->
          OllamaStreamingChatModel.builder()
              .httpClientBuilder(http)
              .baseUrl(address)
              .modelName(model.model())
              .temperature(0.0)
              .numPredict(most)
              .timeout(timeout)
              .listeners(listeners)
              .build();
      case ANTHROPIC ->
          AnthropicStreamingChatModel.builder()
              .httpClientBuilder(http)
              .baseUrl(address)
              .apiKey(secret)
              .modelName(model.model())
              .temperature(0.0)
              .maxTokens(most)
              .timeout(timeout)
              .listeners(listeners)
              .build();
      case GEMINI ->
          GoogleAiGeminiStreamingChatModel.builder()
              .httpClientBuilder(http)
              .baseUrl(address)
              .apiKey(secret)
              .modelName(model.model())
              .temperature(0.0)
              .maxOutputTokens(most)
              .timeout(timeout)
              .listeners(listeners)
              .build();
      case MISTRAL ->
          MistralAiStreamingChatModel.builder()
              .httpClientBuilder(http)
              .baseUrl(address)
              .apiKey(secret)
              .modelName(model.model())
              .temperature(0.0)
              .maxTokens(most)
              .timeout(timeout)
              .listeners(listeners)
              .build();
    };
  }
}
