package org.strikebot.index.embedding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The word pieces of the uncased BERT models: text is cleaned, lower-cased, freed of accents, cut
 * at white space and punctuation, and each word divided into the longest pieces of the vocabulary
 * from the left (Devlin et al., BERT, 2019; Wu et al., Google's Neural Machine Translation System,
 * 2016). Written out here because the usual library for it unpacks a native part at every start; a
 * test holds it to that library's output. Immutable.
 */
final class WordPieces {

  /** Stands before every text; its output is the text's vector. */
  static final int START = 101;

  /** Stands after every text. */
  static final int END = 102;

  /** Fills up the shorter texts of a batch. */
  static final int PADDING = 0;

  private static final int UNKNOWN = 100;

  /** A longer word is unknown as a whole (the limit of the models' own tokenizer). */
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> pieces;

  WordPieces(Map<String, Integer> pieces) {
    this.pieces = Map.copyOf(pieces);
  }

  /** Reads the vocabulary out of a tokenizer file: the object "vocab" under "model". */
  static WordPieces read(InputStream tokenizer) throws IOException {
    Map<String, Integer> pieces = HashMap.newHashMap(32_768);
    // Every piece is a field's name; to look for each among all names ever seen only takes time.
    JsonFactory names =
        JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();
    try (JsonParser parser = names.createParser(tokenizer)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.FIELD_NAME && parser.currentName().equals("vocab")) {
          parser.nextToken();
          while (parser.nextToken() == JsonToken.FIELD_NAME) {
            pieces.put(parser.currentName(), parser.nextIntValue(UNKNOWN));
          }
        }
      }
    }
    if (pieces.isEmpty()) {
      throw new IOException("expected a vocabulary in the tokenizer file, found none");
    }
    return new WordPieces(pieces);
  }

  /**
   * The numbers of the pieces of {@code text} between start and end.
   *
   * @param most the most numbers to give, start and end included; the rest of the text is not read
   */
  int[] encode(String text, int most) {
    return divide(text, new Numbers(most - 1));
  }

  /** The numbers that {@link #encode} gives, and which of them each word became. */
  static final class Divided {
    private final int[] numbers;
    private final List<Place> words;

    private Divided(int[] numbers, List<Place> words) {
      this.numbers = numbers;
      this.words = List.copyOf(words);
    }

    /** The pieces' numbers, start and end included. */
    int[] numbers() {
      return numbers.clone();
    }

    /** The words in reading order, signs included. */
    List<Place> words() {
      return words;
    }
  }

  /**
   * Where a word's pieces are.
   *
   * @param word the word as it was looked up, in small letters
   * @param first the place of its first piece among the numbers
   * @param count the number of its pieces
   */
  record Place(String word, int first, int count) {}

  /** Like {@link #encode}, with the words that the numbers stand for. */
  Divided divide(String text, int most) {
    Numbers numbers = new Numbers(most - 1);
    int[] encoded = divide(text, numbers);
    return new Divided(encoded, numbers.words);
  }

  /** Whether {@code word}, in small letters, is a piece of its own: a common word of English. */
  boolean whole(String word) {
    return pieces.containsKey(word);
  }

  private int[] divide(String text, Numbers numbers) {
    numbers.add(START);
    StringBuilder word = new StringBuilder();
    for (int at = 0; at < text.length() && !numbers.full(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (isRemoved(point)) {
        continue;
      }
      if (isSpace(point)) {
        addWord(word, numbers);
      } else if (isIdeograph(point)) {
        addWord(word, numbers);
        word.appendCodePoint(point);
        addWord(word, numbers);
      } else {
        word.appendCodePoint(point);
        if (word.length() > 8 * LONGEST_WORD) {
          // Far beyond the longest word already: unknown, however it goes on.
          at = endOfWord(text, at);
          addWord(word, numbers);
        }
      }
    }
    addWord(word, numbers);
    return numbers.endedWith(END);
  }

  private static int endOfWord(String text, int from) {
    int at = from;
    while (at < text.length() && !isSpace(text.codePointAt(at))) {
      at++;
    }
    return at;
  }

  /** Adds the pieces of a stretch without white space, and empties it. */
  private void addWord(StringBuilder stretch, Numbers numbers) {
    if (stretch.isEmpty()) {
      return;
    }
    String plain = plain(stretch);
    stretch.setLength(0);
    int from = 0;
    for (int at = 0; at < plain.length(); ) {
      int point = plain.codePointAt(at);
      int next = at + Character.charCount(point);
      if (isPunctuation(point)) {
        addPieces(plain.substring(from, at), numbers);
        addPieces(plain.substring(at, next), numbers);
        from = next;
      }
      at = next;
    }
    addPieces(plain.substring(from), numbers);
  }

  private static String plain(CharSequence stretch) {
    boolean ascii = stretch.chars().allMatch(unit -> unit < 128);
    String decomposed =
        ascii ? stretch.toString() : Normalizer.normalize(stretch, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
        .forEach(
            point -> plain.append(Character.toString(point).toLowerCase(java.util.Locale.ROOT)));
    return plain.toString();
  }

  private void addPieces(String word, Numbers numbers) {
    if (word.isEmpty()) {
      return;
    }
    int mark = numbers.size();
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      numbers.add(UNKNOWN);
      numbers.words.add(new Place(word, mark, numbers.size() - mark));
      return;
    }
    for (int from = 0; from < word.length(); ) {
      int to = word.length();
      Integer found = null;
      while (to > from && found == null) {
        String piece = word.substring(from, to);
        found = pieces.get(from == 0 ? piece : "##" + piece);
        if (found == null) {
          to -= Character.charCount(word.codePointBefore(to));
        }
      }
      if (found == null) {
        numbers.cutTo(mark);
        numbers.add(UNKNOWN);
        numbers.words.add(new Place(word, mark, numbers.size() - mark));
        return;
      }
      numbers.add(found);
      from = to;
    }
    numbers.words.add(new Place(word, mark, numbers.size() - mark));
  }

  private static boolean isRemoved(int point) {
    if (point == '\t' || point == '\n' || point == '\r') {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE -> true;
      case Character.UNASSIGNED, Character.SURROGATE -> true;
      default -> point == 0 || point == 0xFFFD;
    };
  }

  private static boolean isSpace(int point) {
    return switch (Character.getType(point)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> point == '\t' || point == '\n' || point == '\r';
    };
  }

  /** The ranges that the models' own tokenizer takes one by one. */
  private static boolean isIdeograph(int point) {
    return (point >= 0x4E00 && point <= 0x9FFF)
        || (point >= 0x3400 && point <= 0x4DBF)
        || (point >= 0x20000 && point <= 0x2A6DF)
        || (point >= 0x2A700 && point <= 0x2B73F)
        || (point >= 0x2B740 && point <= 0x2B81F)
        || (point >= 0x2B920 && point <= 0x2CEAF)
        || (point >= 0xF900 && point <= 0xFAFF)
        || (point >= 0x2F800 && point <= 0x2FA1F);
  }

  private static boolean isPunctuation(int point) {
    if (point < 128) {
      return point > 32 && point < 127 && !Character.isLetterOrDigit(point);
    }
    return switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** A growing list of numbers with a limit, past which additions are dropped. */
  private static final class Numbers {
    private final int[] held;
    private final List<Place> words = new ArrayList<>();
    private int size;

    Numbers(int most) {
      held = new int[most + 1];
    }

    void add(int number) {
      if (!full()) {
        held[size++] = number;
      }
    }

    boolean full() {
      return size >= held.length - 1;
    }

    int size() {
      return size;
    }

    void cutTo(int mark) {
      size = mark;
    }

    int[] endedWith(int last) {
      held[size++] = last;
      return java.util.Arrays.copyOf(held, size);
    }
  }
}
