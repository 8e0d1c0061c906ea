/** The life of a contract: frozen, pledged in public, signed by both, amended, closed. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "territory",
            "people",
            "calendar",
            "documents",
            "notices",
            "home",
            "indicators",
            "pledges",
            "contracts",
            "assurance",
            "keys",
            "seal"
        })
@NullMarked
package org.imihigo.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
