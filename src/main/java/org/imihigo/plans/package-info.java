/** Plans of five or six years above the contracts: logframe, year's action plan, alignment. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "spreadsheets",
            "territory",
            "people",
            "calendar",
            "home",
            "indicators",
            "pledges"
        })
@NullMarked
package org.imihigo.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
