package org.strikebot.bot.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RolesTest {

  private final Roles roles = new Roles();

  @Test
  void who_does_it_to_whom_may_not_change_places() {
    String source = "The minister thanked the nurses for their patience.";
    assertTrue(roles.turned("The nurses thanked the minister.", source));
    assertTrue(roles.turned("The minister was thanked by the nurses.", source));
    assertFalse(roles.turned("The minister thanked the nurses.", source));
    assertFalse(roles.turned("The nurses were thanked by the minister.", source));
  }

  @Test
  void whoever_stands_nowhere_in_the_source_did_not_do_it() {
    assertTrue(
        roles.turned("The drivers cancelled the trains.", "The company cancelled the trains."));
  }

  @Test
  void only_statements_with_a_beginning_of_their_own_are_parts() {
    assertEquals(
        List.of("The club sold its old ground in May", "the new ground opened its gates early"),
        Roles.parts(
            "The club sold its old ground in May and the new ground opened its gates early"));
    String one = "The club sold its old ground in May and moved to the new ground";
    assertEquals(List.of(one), Roles.parts(one));
  }
}
