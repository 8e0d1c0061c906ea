package org.imihigo.seal;

/** What is sealed. The names stand in the log for ever. */
public enum Kind {
    CONTRACT,
    AMENDMENT,
    PUBLICATION,
    AUDIT_ROOT,
    LIST;

    /** As it stands in the bundles of words. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
