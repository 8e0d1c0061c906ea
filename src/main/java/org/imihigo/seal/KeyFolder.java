package org.imihigo.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder of the installation's own keys. They lie outside the database, so that no backup
 * carries them away, and only the account that runs the house can read them.
 */
@Component
public class KeyFolder {
    private final Path folder;

    KeyFolder(@Value("${imihigo.home:${user.home}/.imihigo}") Path home) {
        this.folder = home.resolve("keys");
    }

    /** The content of a file; made where there is none yet, once, whoever else comes meanwhile. */
    public byte[] keptOrMade(String name, Supplier<byte[]> make) {
        var file = folder.resolve(name);
        try {
            if (Files.notExists(file)) {
                make(file, make.get());
            }
            return Files.readAllBytes(file);
        } catch (IOException problem) {
            throw new UncheckedIOException("The keys cannot be kept in " + folder, problem);
        }
    }

    /** Puts a content in the place of what was there. */
    void write(String name, byte[] content) {
        keptOrMade(name, () -> content);
        try {
            var aside = Files.createTempFile(folder, "new", ".key", onlyFor("rw-------"));
            Files.write(aside, content);
            Files.move(aside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException problem) {
            throw new UncheckedIOException("The keys cannot be kept in " + folder, problem);
        }
    }

    /** Written aside and linked to its name whole: nobody ever reads half a key. */
    private void make(Path file, byte[] content) throws IOException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        Files.createDirectories(folder, onlyFor("rwx------"));
        var aside = Files.createTempFile(folder, "new", ".key", onlyFor("rw-------"));
        try {
            Files.write(aside, content);
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException another) {
            // It was made at the same moment by somebody else, and theirs is as good.
        } finally {
            Files.delete(aside);
        }
    }

    private static FileAttribute<?> onlyFor(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
