package org.imihigo.documents;

import java.math.BigDecimal;

/** Where a picture was taken, in degrees, as the camera says. */
public record Place(BigDecimal latitude, BigDecimal longitude) {
    static final int SCALE = 6;

    boolean isOnEarth() {
        return latitude.abs().compareTo(BigDecimal.valueOf(90)) <= 0
                && longitude.abs().compareTo(BigDecimal.valueOf(180)) <= 0;
    }
}
