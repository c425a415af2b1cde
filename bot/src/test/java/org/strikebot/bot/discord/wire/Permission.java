package org.strikebot.bot.discord.wire;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a role may do (developers/topics/permissions.mdx, Bitwise Permission Flags). */
public enum Permission {
  ADMINISTRATOR(3),
  MANAGE_GUILD(5),
  ADD_REACTIONS(6),
  VIEW_CHANNEL(10),
  SEND_MESSAGES(11),
  MANAGE_MESSAGES(13),
  EMBED_LINKS(14),
  ATTACH_FILES(15),
  READ_MESSAGE_HISTORY(16),
  MENTION_EVERYONE(17),
  USE_APPLICATION_COMMANDS(31),
  MANAGE_THREADS(34),
  CREATE_PUBLIC_THREADS(35),
  SEND_MESSAGES_IN_THREADS(38);

  private final long bit;

  Permission(int position) {
    bit = 1L << position;
  }

  /** What everybody may do in a fresh guild, as far as this server looks at it. */
  static Set<Permission> ofEverybody() {
    Set<Permission> permissions = EnumSet.allOf(Permission.class);
    permissions.removeAll(
        EnumSet.of(ADMINISTRATOR, MANAGE_GUILD, MANAGE_MESSAGES, MENTION_EVERYONE, MANAGE_THREADS));
    return permissions;
  }

  static long bits(Collection<Permission> permissions) {
    return permissions.stream().mapToLong(permission -> permission.bit).reduce(0, (a, b) -> a | b);
  }
}
