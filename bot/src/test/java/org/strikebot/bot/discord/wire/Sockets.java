package org.strikebot.bot.discord.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLSocketFactory;

/**
 * Makes the server's end of each connection, and remembers it by the thread that serves it: so that
 * a connection can be cut off as a network does it, without a word.
 */
final class Sockets extends SSLSocketFactory {

  private final SSLSocketFactory tls;
  private final Map<Thread, Socket> byThread = new ConcurrentHashMap<>();

  Sockets(SSLSocketFactory tls) {
    this.tls = tls;
  }

  /** How to cut the connection that the calling thread serves. */
  Runnable cutter() {
    Socket socket = Optional.ofNullable(byThread.get(Thread.currentThread())).orElseThrow();
    return () -> {
      try {
        socket.setSoLinger(true, 0);
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  @Override
  public Socket createSocket(Socket plain, String host, int port, boolean autoClose)
      throws IOException {
    byThread.put(Thread.currentThread(), plain);
    return tls.createSocket(plain, host, port, autoClose);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return tls.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return tls.getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException("expected a connection that was accepted");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
    throw new UnsupportedOperationException("expected a connection that was accepted");
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException("expected a connection that was accepted");
  }

  @Override
  public Socket createSocket(
      InetAddress address, int port, InetAddress localAddress, int localPort) {
    throw new UnsupportedOperationException("expected a connection that was accepted");
  }
}
