package org.strikebot.bot.composition;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.composition.ModelFailure.Kind;

/** Tells what went wrong from what LangChain4j and the HTTP client throw. */
final class Failures {

  private Failures() {}

  static ModelFailure of(Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      ModelFailure failure = known(at, thrown);
      if (failure != null) {
        return failure;
      }
    }
    return new ModelFailure(Kind.CUT_OFF, false, thrown.getClass().getSimpleName(), thrown);
  }

  private static @Nullable ModelFailure known(Throwable at, Throwable thrown) {
    return switch (at) {
      case AuthenticationException _ -> failure(Kind.KEY_REFUSED, false, status(thrown), thrown);
      case ModelNotFoundException _ -> failure(Kind.UNKNOWN_MODEL, false, status(thrown), thrown);
      case RateLimitException _ -> failure(Kind.RATE_LIMITED, true, status(thrown), thrown);
      case InternalServerException _ -> failure(Kind.SERVER_ERROR, true, status(thrown), thrown);
      case SSLException _ -> failure(Kind.UNREACHABLE, false, "no secure connection", thrown);
      case HttpConnectTimeoutException _ ->
          failure(Kind.UNREACHABLE, true, "no connection in time", thrown);
      case ConnectException _ -> failure(Kind.UNREACHABLE, true, "connection refused", thrown);
      case UnknownHostException _, UnresolvedAddressException _ ->
          failure(Kind.UNREACHABLE, false, "unknown host", thrown);
      case TimeoutException _ when !causedByConnecting(at) ->
          failure(Kind.TOO_SLOW, false, "no answer in time", thrown);
      case HttpException refused -> refused(refused, thrown);
      case IOException _ -> failure(Kind.CUT_OFF, true, "the connection broke", thrown);
      default -> null;
    };
  }

  private static boolean causedByConnecting(Throwable at) {
    for (Throwable cause = at; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpConnectTimeoutException) {
        return true;
      }
    }
    return false;
  }

  private static ModelFailure refused(HttpException refused, Throwable thrown) {
    int status = refused.statusCode();
    Kind kind =
        switch (status) {
          case 401, 403 -> Kind.KEY_REFUSED;
          case 404 -> Kind.UNKNOWN_MODEL;
          case 408 -> Kind.TOO_SLOW;
          case 429 -> Kind.RATE_LIMITED;
          default -> status >= 500 ? Kind.SERVER_ERROR : Kind.REQUEST_REFUSED;
        };
    boolean retriable = status == 408 || status == 429 || status >= 500;
    return failure(kind, retriable, "HTTP " + status, thrown);
  }

  private static ModelFailure failure(
      Kind kind, boolean retriable, String detail, Throwable cause) {
    return new ModelFailure(kind, retriable, detail, cause);
  }

  private static String status(Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof HttpException refused) {
        return "HTTP " + refused.statusCode();
      }
    }
    return thrown.getClass().getSimpleName();
  }
}
