/** How units stand beside their peers, and what is published. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "territory",
            "people",
            "calendar",
            "home",
            "contracts",
            "indicators",
            "scoring",
            "seal"
        })
@NullMarked
package org.imihigo.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
