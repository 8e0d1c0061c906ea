/** Figures that should be looked at: what is unlikely, with its arithmetic; never a verdict. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "territory",
            "people",
            "calendar",
            "home",
            "indicators",
            "reporting"
        })
@NullMarked
package org.imihigo.anomalies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
