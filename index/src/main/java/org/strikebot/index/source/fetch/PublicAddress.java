package org.strikebot.index.source.fetch;

import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the public internet from all others, after the special-purpose address
 * registries of IANA (RFC 6890 and its updates).
 */
final class PublicAddress {

  /** A block of addresses: those that share the first bits. */
  private record Block(InetAddress start, int bits) {

    static Block of(String start, int bits) {
      try {
        return new Block(InetAddress.ofLiteral(start), bits);
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException("expected an address, found " + start, e);
      }
    }

    boolean contains(byte[] address) {
      byte[] first = start.getAddress();
      if (address.length != first.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Block> SPECIAL_4 =
      List.of(
          Block.of("0.0.0.0", 8), // this network
          Block.of("10.0.0.0", 8), // private
          Block.of("100.64.0.0", 10), // shared between carriers, and metadata of some clouds
          Block.of("127.0.0.0", 8), // loopback
          Block.of("169.254.0.0", 16), // link-local, and metadata of most clouds
          Block.of("172.16.0.0", 12), // private
          Block.of("192.0.0.0", 24), // protocol assignments, and metadata of some clouds
          Block.of("192.0.2.0", 24), // documentation
          Block.of("192.88.99.0", 24), // relays from 6 to 4
          Block.of("192.168.0.0", 16), // private
          Block.of("198.18.0.0", 15), // benchmarks
          Block.of("198.51.100.0", 24), // documentation
          Block.of("203.0.113.0", 24), // documentation
          Block.of("224.0.0.0", 4), // multicast
          Block.of("240.0.0.0", 4)); // reserved, and broadcast

  /** Everything else of version 6 is reserved, local, multicast or another address in disguise. */
  private static final Block GLOBAL_6 = Block.of("2000::", 3);

  private static final List<Block> SPECIAL_6 =
      List.of(
          Block.of("2001::", 23), // protocol assignments, Teredo among them
          Block.of("2001:db8::", 32), // documentation
          Block.of("2002::", 16), // version 4 inside version 6
          Block.of("3fff::", 20)); // documentation

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 4
        ? SPECIAL_4.stream().noneMatch(block -> block.contains(bytes))
        : GLOBAL_6.contains(bytes) && SPECIAL_6.stream().noneMatch(block -> block.contains(bytes));
  }
}
