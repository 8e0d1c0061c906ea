/** Where the year is heading: what lags, forecasts with their arithmetic, maps and briefs. */
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
            "reporting",
            "remedies",
            "board",
            "scoring"
        })
@NullMarked
package org.imihigo.outlook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
