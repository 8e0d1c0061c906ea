package org.imihigo.ceremony;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import org.imihigo.kernel.Sha256;
import org.imihigo.keys.Signer;
import org.imihigo.seal.CanonicalJson;

/**
 * The signature under the statement of a list: that the key which a second factor opened was there.
 *
 * @param content as canonical JSON; the public log knows it by its hash
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record ListSignature(byte[] content) {
    private static final String FORM = "imihigo-list-signature-1";

    static ListSignature over(byte[] statement, Signer signer) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(signer.key());
            signature.update(statement);
            return new ListSignature(
                    CanonicalJson.of(
                            Map.of(
                                    "form", FORM,
                                    "statement", Sha256.hex(statement),
                                    "certificate", text(signer.chain().getFirst().getEncoded()),
                                    "signature", text(signature.sign()))));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    String sha256() {
        return Sha256.hex(content);
    }
}
