import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks or mends the shape of every Java file of the tree: {@code Format check|write ROOT}. */
public final class Format {
  public static void main(String[] arguments) throws IOException {
    boolean write = arguments[0].equals("write");
    if (!write && !arguments[0].equals("check")) {
      System.err.println("format: expected check or write, found '" + arguments[0] + "'");
      System.exit(2);
    }
    Path root = Path.of(arguments[1]);
    List<Path> files;
    try (var walk = Files.walk(root)) {
      files =
          walk.filter(path -> path.toString().endsWith(".java"))
              .filter(path -> !root.relativize(path).toString().matches("(.*/)?(target|\\.git)/.*"))
              .sorted()
              .toList();
    }
    List<String> wrong = new ArrayList<>();
    for (Path file : files) {
      String before = Files.readString(file);
      try {
        var style = JavaFormatterOptions.Style.GOOGLE;
        String after =
            new Formatter()
                .formatSource(
                    RemoveUnusedImports.removeUnusedImports(
                        ImportOrderer.reorderImports(before, style)));
        if (!after.equals(before)) {
          if (write) {
            Files.writeString(file, after);
          } else {
            wrong.add(root.relativize(file).toString());
          }
        }
      } catch (FormatterException e) {
        wrong.add(root.relativize(file) + ": " + e.getMessage().strip());
      }
    }
    if (!wrong.isEmpty()) {
      System.err.println("Out of shape, mend with: ./mvnw -N validate -Dformat=write");
      wrong.forEach(line -> System.err.println("  " + line));
      System.exit(1);
    }
    System.out.println("format: " + files.size() + " files in shape");
  }
}
