/** The promise: owner, target, baseline, parent, state, origin. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "territory",
            "people",
            "calendar",
            "indicators",
            "baselines"
        })
@NullMarked
package org.imihigo.pledges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
