/** Who keeps a pledge together: its owners with their shares, and the task group at work on it. */
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
            "checks"
        })
@NullMarked
package org.imihigo.joint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
