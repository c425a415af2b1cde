package org.strikebot.index.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Bytes of a text become characters that every later stage can rely on. */
final class SourceText {

  /**
   * The most bytes a text may have. The Bible has about 4.3 million characters, a full day of the
   * Commons' official report about one million: whatever is longer is not one source but a
   * collection, and should be added in parts that can be cited one by one.
   */
  static final int MAX_BYTES = 4 * 1024 * 1024;

  private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\u000B\u000C\u0085\u2028]");

  /**
   * Characters nobody sees: byte order marks, zero-width spaces, soft hyphens, controls, and marks
   * that turn the direction of writing, with which a text could be made to look like another.
   */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]");

  private static final Pattern SPACE = Pattern.compile("[\t\u00A0\u2000-\u200A\u202F\u205F\u3000]");

  private SourceText() {}

  /** Whether {@code bytes} are a text in UTF-8. */
  static boolean isUtf8(byte[] bytes) {
    try {
      utf8(bytes);
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static String utf8(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  static String ofUtf8(String subject, byte[] bytes) throws RefusedException {
    try {
      return utf8(bytes);
    } catch (CharacterCodingException e) {
      throw new RefusedException(
          subject,
          "bytes that are not UTF-8",
          "text in UTF-8",
          "Save the file as UTF-8 (in most editors: Save as, encoding UTF-8) and try again.");
    }
  }

  static RefusedException tooLarge(String subject, long bytes) {
    return tooLarge(subject, bytes, MAX_BYTES);
  }

  static RefusedException tooLarge(String subject, long bytes, long most) {
    return new RefusedException(
        subject,
        "%,d bytes".formatted(bytes),
        "at most %,d".formatted(most),
        "Split it into parts that can be cited one by one.");
  }

  /** Line ends of every kind become {@code \n}; invisible characters go; odd spaces become even. */
  static String normalised(String text) {
    String lines = LINE_END.matcher(text).replaceAll("\n").replace("\u2029", "\n\n");
    return SPACE.matcher(INVISIBLE.matcher(lines).replaceAll("")).replaceAll(" ");
  }
}
