package org.imihigo.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;
import org.imihigo.kernel.Sha256;

/** A key of Ed25519 that signs heads of the log: the installation's own, certified by nobody. */
record LogKey(PrivateKey secret, PublicKey open) {
    private static final String KIND = "Ed25519";

    static LogKey fresh() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(KIND).generateKeyPair();
            return new LogKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Both halves, one after the other. */
    static LogKey read(byte[] pem) {
        var text = new String(pem, US_ASCII);
        try {
            var secret = new PKCS8EncodedKeySpec(part(text, "PRIVATE KEY"));
            return new LogKey(KeyFactory.getInstance(KIND).generatePrivate(secret), open(text));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("The key of the log cannot be read", problem);
        }
    }

    byte[] pem() {
        return (pem("PRIVATE KEY", secret.getEncoded()) + publicPem()).getBytes(US_ASCII);
    }

    String publicPem() {
        return pem("PUBLIC KEY", open.getEncoded());
    }

    /** SHA-256 of the public half as X.509 writes it. */
    String fingerprint() {
        return Sha256.hex(open.getEncoded());
    }

    TreeHead sign(TreeHead head) {
        try {
            var signature = Signature.getInstance(KIND);
            signature.initSign(secret);
            signature.update(head.signed());
            return head.with(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean signed(TreeHead head, String publicPem) {
        try {
            var signature = Signature.getInstance(KIND);
            signature.initVerify(open(publicPem));
            signature.update(head.signed());
            return signature.verify(Base64.getDecoder().decode(head.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static PublicKey open(String pem) throws GeneralSecurityException {
        var spec = new X509EncodedKeySpec(part(pem, "PUBLIC KEY"));
        return KeyFactory.getInstance(KIND).generatePublic(spec);
    }

    private static String pem(String name, byte[] content) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(name, lines, name);
    }

    private static byte[] part(String pem, String name) {
        var found =
                Pattern.compile("-----BEGIN %s-----([^-]+)-----END %s-----".formatted(name, name))
                        .matcher(pem);
        if (!found.find()) {
            throw new IllegalArgumentException("No " + name);
        }
        return Base64.getMimeDecoder().decode(found.group(1));
    }
}
