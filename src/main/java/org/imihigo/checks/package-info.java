/**
 * Whether a promise can be held to account: rules, screening questions and limits, before it is
 * signed.
 */
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
            "baselines",
            "pledges"
        })
@NullMarked
package org.imihigo.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
