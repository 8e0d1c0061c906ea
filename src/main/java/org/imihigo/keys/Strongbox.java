package org.imihigo.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.imihigo.seal.KeyFolder;
import org.springframework.stereotype.Component;

/**
 * What the database keeps of keys is locked by a key that it does not have: it lies in the folder
 * of keys, and no backup of the database opens anything without it. AES-256-GCM, bound to a name.
 */
@Component
class Strongbox {
    private static final String FILE = "strongbox.key";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final KeyFolder folder;

    Strongbox(KeyFolder folder) {
        this.folder = folder;
    }

    /**
     * @param name of what is locked: under another name it does not open
     */
    byte[] lock(byte[] secret, String name) {
        var nonce = bytes(NONCE);
        var locked = cipher(Cipher.ENCRYPT_MODE, nonce, secret, name);
        var all = Arrays.copyOf(nonce, NONCE + locked.length);
        System.arraycopy(locked, 0, all, NONCE, locked.length);
        return all;
    }

    byte[] open(byte[] locked, String name) {
        return cipher(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(locked, NONCE),
                Arrays.copyOfRange(locked, NONCE, locked.length),
                name);
    }

    /** 63 random bits, so that nobody guesses the next number of a certificate. */
    long serial() {
        return ByteBuffer.wrap(bytes(Long.BYTES)).getLong() >>> 1;
    }

    byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] content, String name) {
        try {
            var key = folder.keptOrMade(FILE, () -> bytes(KEY));
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("The strongbox does not open: " + name, problem);
        }
    }
}
