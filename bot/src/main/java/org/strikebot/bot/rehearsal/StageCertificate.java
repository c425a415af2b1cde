package org.strikebot.bot.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Who the played Discord says it is: a certificate of a day, signed by nobody else. */
final class StageCertificate {

  private static final String PASSWORD = "rehearsal";
  private static final String NAME = "stage";

  private StageCertificate() {}

  /** Makes the certificate in {@code folder}, with the tool that comes with every JVM. */
  static SSLContext make(Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("stage.p12");
    if (!Files.exists(file)) {
      keytool(file);
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(bytes, PASSWORD.toCharArray());
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(store, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      check(store.getCertificate(NAME));
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("the certificate for the rehearsal cannot be used", e);
    }
  }

  private static void keytool(Path file) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            NAME,
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-dname",
            "CN=discord.com",
            "-ext",
            "san=dns:discord.com,dns:gateway.discord.gg",
            "-validity",
            "1",
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD,
            "-keystore",
            file.toString());
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException("expected keytool to make a certificate, it ended with " + code);
    }
  }

  /**
   * Has the JVM check the certificate as it will check Discord's: the bot trusts the play blindly,
   * and what checking loads would be missing from what is kept.
   */
  private static void check(Certificate certificate) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager checker) {
        try {
          checker.checkServerTrusted(
              new X509Certificate[] {(X509Certificate) certificate}, "ECDHE_ECDSA");
        } catch (CertificateException unknown) {
          // Of course: nobody vouches for it.
        }
      }
    }
  }
}
