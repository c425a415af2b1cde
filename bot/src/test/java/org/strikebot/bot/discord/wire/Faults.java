package org.strikebot.bot.discord.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** What goes wrong with REST requests, as a test orders it. */
public final class Faults {

  private static final class Order {
    private final Pattern requests;
    private final Fault fault;
    private final double share;
    private int left;
    private int hit;

    private Order(Pattern requests, Fault fault, double share, int left) {
      this.requests = requests;
      this.fault = fault;
      this.share = share;
      this.left = left;
    }
  }

  private final List<Order> orders = new ArrayList<>();
  private SplittableRandom chance = new SplittableRandom(0);

  /**
   * The next {@code times} requests that fit meet {@code fault}.
   *
   * @param requests a regular expression for method, blank and path after {@code /api/v10}, such as
   *     {@code POST /channels/\d+/messages}
   */
  public synchronized void next(int times, String requests, Fault fault) {
    orders.add(new Order(Pattern.compile(requests), fault, 1, times));
  }

  /** From now on this share of the requests that fit meets {@code fault}, by chance. */
  public synchronized void share(double share, long seed, String requests, Fault fault) {
    chance = new SplittableRandom(seed);
    orders.add(new Order(Pattern.compile(requests), fault, share, Integer.MAX_VALUE));
  }

  /** All is well again. */
  public synchronized void clear() {
    orders.clear();
  }

  /** How many requests met a fault that is still ordered. */
  public synchronized int met() {
    return orders.stream().mapToInt(order -> order.hit).sum();
  }

  synchronized Optional<Fault> meet(Call call) {
    for (Order order : orders) {
      if (order.left > 0
          && order.requests.matcher(call.method() + " " + call.path()).matches()
          && (order.share >= 1 || chance.nextDouble() < order.share)) {
        order.left--;
        order.hit++;
        return Optional.of(order.fault);
      }
    }
    return Optional.empty();
  }
}
