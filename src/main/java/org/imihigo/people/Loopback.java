package org.imihigo.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a request comes from this very machine. */
final class Loopback {
    private static final Set<String> ADDRESSES =
            Set.of("127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1");

    private Loopback() {}

    /**
     * A proxy on this machine speaks for somebody else, and says so; a foreign page that turned its
     * own name into our address is betrayed by that name.
     */
    static boolean is(HttpServletRequest request) {
        boolean forwarded =
                Stream.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via")
                        .anyMatch(header -> request.getHeader(header) != null);
        var name = request.getServerName();
        return !forwarded
                && ADDRESSES.contains(request.getRemoteAddr())
                && (name.equals("localhost") || ADDRESSES.contains(name));
    }
}
