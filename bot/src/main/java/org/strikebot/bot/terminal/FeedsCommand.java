package org.strikebot.bot.terminal;

import org.jspecify.annotations.Nullable;
import org.strikebot.bot.moderation.Curator;
import org.strikebot.bot.moderation.Feeds;
import org.strikebot.bot.moderation.Followed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the feeds that are followed. */
@Command(name = "feeds", description = "List the feeds that the library follows.")
final class FeedsCommand extends LibraryWork {

  @Option(names = "--stop", paramLabel = "LINK", description = "Follow this feed no longer.")
  private @Nullable String stop;

  FeedsCommand(Bots bots, SettingsSource settings, Screen screen) {
    super(bots, settings, screen);
  }

  @Override
  int work(Curator curator) {
    Feeds feeds = new Feeds(curator);
    if (stop != null && !feeds.unfollow(stop)) {
      throw misused("expected a feed that is followed, found '" + stop + "'.");
    }
    if (feeds.all().isEmpty()) {
      line("No feed is followed. 'sources add LINK' follows one.");
    }
    for (Followed feed : feeds.all()) {
      line(feed.link());
      indented(
          "    ",
          "%s, followed since %s by %s, %d entries seen"
              .formatted(
                  feed.title() == null ? "without a title" : feed.title(),
                  feed.since(),
                  feed.by(),
                  feed.seen().size()));
    }
    return ExitCode.DONE;
  }
}
