/** Where units stood before they pledged: a register that contracts share, verified from above. */
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
            "indicators"
        })
@NullMarked
package org.imihigo.baselines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
