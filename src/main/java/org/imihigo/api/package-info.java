/** What programs ask and say: the public API. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "territory",
            "people",
            "calendar",
            "home",
            "indicators",
            "pledges",
            "reporting",
            "board",
            "scoring",
            "ranking",
            "seal"
        })
@NullMarked
package org.imihigo.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
