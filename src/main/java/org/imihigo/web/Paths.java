package org.imihigo.web;

/** Addresses that came from outside. */
public final class Paths {
    private Paths() {}

    /** The path where it leads into this site, else the first page: never somebody else's site. */
    public static String local(String path) {
        boolean ours =
                path.startsWith("/")
                        && !path.startsWith("//")
                        && path.chars().noneMatch(sign -> sign < ' ' || sign == '\\');
        return ours ? path : "/";
    }
}
