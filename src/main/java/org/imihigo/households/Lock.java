package org.imihigo.households;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.imihigo.people.Argon2;

/**
 * What a person's own code locks: AES-256-GCM, with a key that Argon2id makes from the code. Texts
 * are filled up to whole blocks, so that their length tells little.
 */
final class Lock {
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;
    private static final int BLOCK = 256;
    private static final int MEMORY_KILOBYTES = 19_456;
    private static final int ROUNDS = 2;
    private static final SecureRandom random = new SecureRandom();

    private final SecretKeySpec key;

    private Lock(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** What makes each book's key another, even where codes were alike. */
    static String salt() {
        return HexFormat.of().formatHex(randomly(SALT_BYTES));
    }

    static Lock of(Code code, String salt) {
        var parameters =
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withSalt(HexFormat.of().parseHex(salt))
                        .withMemoryAsKB(MEMORY_KILOBYTES)
                        .withIterations(ROUNDS)
                        .withParallelism(1)
                        .build();
        return new Lock(Argon2.inTurn(() -> key(code, parameters)));
    }

    private static byte[] key(Code code, Argon2Parameters parameters) {
        var key = new byte[KEY_BYTES];
        var argon2 = new Argon2BytesGenerator();
        argon2.init(parameters);
        argon2.generateBytes(code.signs().getBytes(StandardCharsets.US_ASCII), key);
        return key;
    }

    /**
     * The text as nobody reads it without the code.
     *
     * @param place where it lies: moved elsewhere it opens no more
     */
    String seal(String text, UUID place) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        int filled = Math.ceilDiv(Integer.BYTES + bytes.length, BLOCK) * BLOCK;
        var plain = ByteBuffer.allocate(filled).putInt(bytes.length).put(bytes).array();
        var nonce = randomly(NONCE_BYTES);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, place, plain).orElseThrow();
        return HexFormat.of().formatHex(nonce) + HexFormat.of().formatHex(sealed);
    }

    /** The text; nothing where another code sealed it, or somebody changed it. */
    Optional<String> open(String sealed, UUID place) {
        var bytes = HexFormat.of().parseHex(sealed);
        var nonce = Arrays.copyOf(bytes, NONCE_BYTES);
        var content = Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
        return run(Cipher.DECRYPT_MODE, nonce, place, content).map(Lock::text);
    }

    private static String text(byte[] filled) {
        var plain = ByteBuffer.wrap(filled);
        var bytes = new byte[plain.getInt()];
        plain.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Optional<byte[]> run(int mode, byte[] nonce, UUID place, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.toString().getBytes(StandardCharsets.US_ASCII));
            return Optional.of(cipher.doFinal(content));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] randomly(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
