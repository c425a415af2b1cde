package org.strikebot.bot.composition.wire;

/** How a protocol writes the events of a stream. Texts come as JSON strings. */
enum Dialect {
  /** https://platform.openai.com/docs/api-reference/chat-streaming */
  OPENAI("text/event-stream") {
    @Override
    String start() {
      return "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\","
          + "\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}\n\n";
    }

    @Override
    String text(String json) {
      return "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\","
          + "\"choices\":[{\"index\":0,\"delta\":{\"content\":"
          + json
          + "}}]}\n\n";
    }

    @Override
    String end() {
      return "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\","
          + "\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
          + "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\","
          + "\"choices\":[],\"usage\":{\"prompt_tokens\":900,\"completion_tokens\":100,"
          + "\"total_tokens\":1000}}\n\ndata: [DONE]\n\n";
    }
  },
  /** https://github.com/ollama/ollama/blob/main/docs/api.md */
  OLLAMA("application/x-ndjson") {
    @Override
    String start() {
      return "";
    }

    @Override
    String text(String json) {
      return "{\"model\":\"m\",\"created_at\":\"2026-01-01T00:00:00Z\",\"message\":{\"role\":"
          + "\"assistant\",\"content\":"
          + json
          + "},\"done\":false}\n";
    }

    @Override
    String end() {
      return "{\"model\":\"m\",\"created_at\":\"2026-01-01T00:00:00Z\",\"message\":{\"role\":"
          + "\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\","
          + "\"prompt_eval_count\":900,\"eval_count\":100}\n";
    }
  },
  /** https://docs.anthropic.com/en/docs/build-with-claude/streaming */
  ANTHROPIC("text/event-stream") {
    @Override
    String start() {
      return "event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"id\":\"1\","
          + "\"type\":\"message\",\"role\":\"assistant\",\"model\":\"m\",\"content\":[],"
          + "\"usage\":{\"input_tokens\":900,\"output_tokens\":1}}}\n\n"
          + "event: content_block_start\ndata: {\"type\":\"content_block_start\",\"index\":0,"
          + "\"content_block\":{\"type\":\"text\",\"text\":\"\"}}\n\n";
    }

    @Override
    String text(String json) {
      return "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,"
          + "\"delta\":{\"type\":\"text_delta\",\"text\":"
          + json
          + "}}\n\n";
    }

    @Override
    String end() {
      return "event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":0}\n\n"
          + "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":"
          + "\"end_turn\"},\"usage\":{\"output_tokens\":100}}\n\n"
          + "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n";
    }
  };

  private final String type;

  Dialect(String type) {
    this.type = type;
  }

  String type() {
    return type;
  }

  /** What a request for {@code path} speaks. */
  static Dialect of(String path) {
    return path.endsWith("/api/chat") ? OLLAMA : path.endsWith("/messages") ? ANTHROPIC : OPENAI;
  }

  abstract String start();

  abstract String text(String json);

  abstract String end();
}
