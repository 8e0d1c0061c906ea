package org.imihigo.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs: as ourselves; but since it refuses root, as the owner of its files; and
 * if that is root too, as root without powers in a namespace of its own, or else as nobody.
 */
record PostgresAccount(int user, int group, List<String> prefix) {
    private static final int NOBODY = 65534;

    static PostgresAccount ownerOf(Path files) throws IOException, InterruptedException {
        int ourselves = (int) new UnixSystem().getUid();
        int owner = number(files, "uid");
        int group = number(files, "gid");
        if (ourselves != 0) {
            return new PostgresAccount(ourselves, group, mortal(List.of()));
        }
        if (owner == 0 && works(with(List.of("unshare", "-U"), "true"))) {
            return new PostgresAccount(0, group, mortal(List.of("unshare", "-U")));
        }
        return owner == 0 ? become(NOBODY, NOBODY) : become(owner, group);
    }

    private static PostgresAccount become(int user, int group)
            throws IOException, InterruptedException {
        var prefix = List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups");
        if (!works(with(prefix, "true"))) {
            throw new Trouble(
                    "PostgreSQL does not run as root here: start Imihigo as an ordinary user.");
        }
        return new PostgresAccount(user, group, mortal(prefix));
    }

    /**
     * Adds, where the system has them, a session of its own (or Control-C would end the database
     * before us) and the signal that the kernel sends when we are no more.
     */
    private static List<String> mortal(List<String> prefix)
            throws IOException, InterruptedException {
        var longest = prefix;
        for (var wish : List.of(List.of("setsid"), List.of("setpriv", "--pdeathsig=INT"))) {
            var longer = with(longest, wish.toArray(String[]::new));
            longest = works(with(longer, "true")) ? longer : longest;
        }
        return longest;
    }

    /** The topmost folder last: whoever finds it done finds all done. */
    void own(Path files) throws IOException {
        if (number(files, "uid") == user) {
            return;
        }
        try (Stream<Path> all = Files.walk(files)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.setAttribute(each, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Nothing of our environment, which may hold secrets and wishes meant for another server. */
    ProcessBuilder command(List<String> words) {
        var command = new ProcessBuilder(with(prefix, words.toArray(String[]::new)));
        var environment = command.environment();
        environment.keySet().retainAll(List.of("PATH"));
        environment.put("LC_ALL", "C");
        return command.redirectErrorStream(true);
    }

    static boolean works(List<String> words) throws InterruptedException {
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static List<String> with(List<String> words, String... more) {
        return Stream.concat(words.stream(), Stream.of(more)).toList();
    }

    private static int number(Path file, String name) throws IOException {
        return (int) Files.getAttribute(file, "unix:" + name);
    }
}
