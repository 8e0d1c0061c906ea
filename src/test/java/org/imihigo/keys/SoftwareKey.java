package org.imihigo.keys;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import org.imihigo.kernel.Sha256;

/** A device that holds a passkey, made of nothing but the JDK: it answers as a browser would. */
public final class SoftwareKey {
    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final int WITH_KEY = 64;

    private final KeyPair pair = Certificates.pair();
    private final byte[] id = Sha256.of(pair.getPublic().getEncoded());
    private final String site;
    private int counter = 1;
    private boolean verifies = true;

    public SoftwareKey(String site) {
        this.site = site;
    }

    public String name() {
        return text(id);
    }

    /** Its holder shows nothing: neither finger nor number. */
    public void verifiesNobody() {
        verifies = false;
    }

    /** As a copy does that was made earlier. */
    public void countsBack(int uses) {
        counter -= uses;
    }

    /** What the browser says when the device has made the key. */
    public String made(String challenge, String origin) {
        var key = (ECPublicKey) pair.getPublic();
        var cose = new ByteArrayOutputStream();
        cose.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32});
        cose.writeBytes(coordinate(key.getW().getAffineX()));
        cose.writeBytes(new byte[] {0x22, 0x58, 32});
        cose.writeBytes(coordinate(key.getW().getAffineY()));
        var data = new ByteArrayOutputStream();
        data.writeBytes(about(WITH_KEY));
        data.writeBytes(new byte[16]);
        data.writeBytes(new byte[] {0, (byte) id.length});
        data.writeBytes(id);
        data.writeBytes(cose.toByteArray());
        var object = new ByteArrayOutputStream();
        object.write(0xa3);
        object.writeBytes(word("fmt"));
        object.writeBytes(word("none"));
        object.writeBytes(word("attStmt"));
        object.write(0xa0);
        object.writeBytes(word("authData"));
        object.writeBytes(new byte[] {0x58, (byte) data.size()});
        object.writeBytes(data.toByteArray());
        return said(
                client("webauthn.create", challenge, origin),
                "\"attestationObject\":\"" + text(object.toByteArray()) + "\"");
    }

    /** What the browser says when the device has signed the challenge. */
    public String answer(String challenge, String origin) {
        counter++;
        var client = client("webauthn.get", challenge, origin);
        var data = about(0);
        return said(
                client,
                "\"authenticatorData\":\"%s\",\"signature\":\"%s\""
                        .formatted(text(data), text(signed(data, Sha256.of(client)))));
    }

    private byte[] about(int more) {
        int flags = PRESENT | (verifies ? VERIFIED : 0) | more;
        return ByteBuffer.allocate(37)
                .put(Sha256.of(site.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt(counter)
                .array();
    }

    private static byte[] client(String type, String challenge, String origin) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String said(byte[] client, String response) {
        return """
               {"id":"%s","rawId":"%s","type":"public-key","clientExtensionResults":{},\
               "response":{"clientDataJSON":"%s",%s}}"""
                .formatted(name(), name(), text(client), response);
    }

    private byte[] signed(byte[] data, byte[] client) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(data);
            signature.update(client);
            return signature.sign();
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static byte[] coordinate(java.math.BigInteger number) {
        var bytes = number.toByteArray();
        var all = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, all, 32 - length, length);
        return all;
    }

    private static byte[] word(String word) {
        var bytes = word.getBytes(StandardCharsets.US_ASCII);
        var all = Arrays.copyOf(new byte[] {(byte) (0x60 + bytes.length)}, bytes.length + 1);
        System.arraycopy(bytes, 0, all, 1, bytes.length);
        return all;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
