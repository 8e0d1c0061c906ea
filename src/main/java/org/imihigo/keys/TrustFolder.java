package org.imihigo.keys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Other authorities whose signers may sign here with a card or a device of their own: a folder of
 * certificates, and of the lists of those that are trusted no more. It is read each time, so that a
 * new list counts at once.
 */
@Component
class TrustFolder {
    private final String folder;

    TrustFolder(@Value("${imihigo.authority.trusted:}") String folder) {
        this.folder = folder;
    }

    Trust with(X509Certificate authority, byte[] list) {
        var authorities = new ArrayList<>(List.of(authority));
        var lists = new ArrayList<>(List.of(list));
        for (var file : files()) {
            if (file.toString().endsWith(".crl")) {
                lists.add(read(file));
            } else {
                authorities.addAll(certificates(file));
            }
        }
        return new Trust(authorities, lists);
    }

    private List<Path> files() {
        if (folder.isBlank()) {
            return List.of();
        }
        try (var all = Files.list(Path.of(folder))) {
            return all.filter(file -> file.toString().matches(".*\\.(pem|crt|cer|crl)"))
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException("The authorities cannot be read: " + folder, problem);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException problem) {
            throw new UncheckedIOException("It cannot be read: " + file, problem);
        }
    }

    private static List<X509Certificate> certificates(Path file) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(read(file)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("No certificate is in " + file, problem);
        }
    }
}
