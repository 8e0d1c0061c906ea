package org.imihigo.dhis2;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.imihigo.kernel.Refusal;

/**
 * Where a DHIS2 is reached, and with what it is asked. Only public hosts by https: nobody makes
 * this house knock at the doors of its own network.
 *
 * @param authorization the header's value; never kept, never written anywhere
 */
record Source(URI address, String authorization) {
    private static final int BYTE = 0xff;

    /**
     * @param loopback whether this machine itself may be asked: in a demonstration
     * @throws Refusal where the address is not one that is asked, or nothing was given to ask with
     */
    static Source of(String address, String token, String user, String password, boolean loopback) {
        var uri = uri(address.strip());
        mustBeReachable(uri, loopback);
        return new Source(uri, authorization(token.strip(), user.strip(), password));
    }

    private static URI uri(String address) {
        try {
            var uri = new URI(address.replaceAll("/+$", "")).normalize();
            boolean plain =
                    uri.getHost() != null
                            && uri.getRawUserInfo() == null
                            && uri.getRawQuery() == null
                            && uri.getRawFragment() == null
                            && !uri.getRawPath().contains("..");
            boolean known = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (plain && known) {
                return uri;
            }
        } catch (URISyntaxException _) {
            // Told below, as any other address that is none.
        }
        throw Refusal.invalid("dhis2.connect.wrong.address");
    }

    private static void mustBeReachable(URI uri, boolean loopback) {
        var host = uri.getHost().replaceAll("[\\[\\]]", "");
        try {
            var addresses = Arrays.asList(InetAddress.getAllByName(host));
            boolean here = addresses.stream().allMatch(InetAddress::isLoopbackAddress);
            if (here && loopback) {
                return;
            }
            if (addresses.stream().anyMatch(Source::isPrivate)) {
                throw Refusal.invalid("dhis2.connect.wrong.host", host);
            }
        } catch (UnknownHostException _) {
            throw Refusal.invalid("dhis2.connect.wrong.host", host);
        }
        if (!"https".equals(uri.getScheme())) {
            throw Refusal.invalid("dhis2.connect.wrong.address");
        }
    }

    /** Whether it is of a network that only its neighbours reach. */
    static boolean isPrivate(InetAddress address) {
        var bytes = address.getAddress();
        int first = bytes[0] & BYTE;
        int second = bytes[1] & BYTE;
        boolean four = bytes.length == 4;
        boolean shared = four && first == 100 && second >= 64 && second < 128;
        boolean reserved =
                four && (first == 0 || first >= 240 || (first == 198 && second / 2 == 9));
        boolean local = !four && (first & 0xfe) == 0xfc;
        // Addresses of four bytes, wrapped: 64:ff9b::/96 and 2002::/16.
        boolean wrapped =
                !four && ((first == 0 && second == 0x64) || (first == 0x20 && second == 2));
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || shared
                || reserved
                || local
                || wrapped;
    }

    private static String authorization(String token, String user, String password) {
        if (!token.isEmpty()) {
            return "ApiToken " + plain(token);
        }
        if (user.isEmpty() || password.isEmpty()) {
            throw Refusal.invalid("dhis2.connect.wrong.credentials");
        }
        var both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    /** What cannot stand in a header is no token. */
    private static String plain(String token) {
        if (!token.matches("[\\x21-\\x7e]{1,500}")) {
            throw Refusal.invalid("dhis2.connect.wrong.credentials");
        }
        return token;
    }

    /** Its secret does not come into any log. */
    @Override
    public String toString() {
        return address.toString();
    }
}
