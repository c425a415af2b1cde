package org.strikebot.bot.discord.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Before the first test of a run, forgets what the bot sent in the run before. */
public final class FreshWireLog implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    try {
      Files.deleteIfExists(WireLog.FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
