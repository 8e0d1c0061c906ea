/** Vows before the level above: the stage and its screen, and lists that one signature covers. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "territory",
            "people",
            "calendar",
            "home",
            "indicators",
            "pledges",
            "contracts",
            "keys",
            "signing",
            "seal"
        })
@NullMarked
package org.imihigo.ceremony;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
