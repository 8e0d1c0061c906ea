package org.imihigo.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The check sum by which the house knows a content again: SHA-256, FIPS 180-4. */
public final class Sha256 {
    private Sha256() {}

    /** 64 small hexadecimal digits. */
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }

    /** 32 bytes. */
    public static byte[] of(byte[] content) {
        return fresh().digest(content);
    }

    /** For a content that comes in pieces. */
    public static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
