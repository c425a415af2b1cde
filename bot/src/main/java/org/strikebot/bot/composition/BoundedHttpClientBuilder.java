package org.strikebot.bot.composition;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/** Hands LangChain4j our client. The limits are ours, whatever a model's builder asks for. */
final class BoundedHttpClientBuilder implements HttpClientBuilder {

  private final CallLimits limits;

  BoundedHttpClientBuilder(CallLimits limits) {
    this.limits = limits;
  }

  @Override
  public Duration connectTimeout() {
    return limits.connect();
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration timeout) {
    return this;
  }

  @Override
  public Duration readTimeout() {
    return limits.silence();
  }

  @Override
  public HttpClientBuilder readTimeout(Duration timeout) {
    return this;
  }

  @Override
  public HttpClient build() {
    return new BoundedHttpClient(limits);
  }
}
