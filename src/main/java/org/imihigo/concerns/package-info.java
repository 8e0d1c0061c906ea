/**
 * What people come to an office with, where it was sent, and how long they waited for an answer.
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
            "reporting"
        })
@NullMarked
package org.imihigo.concerns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
