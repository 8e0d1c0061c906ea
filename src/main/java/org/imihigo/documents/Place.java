package org.imihigo.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Where a picture was taken, in degrees, as the camera says. */
public record Place(BigDecimal latitude, BigDecimal longitude) {
    static final int SCALE = 6;

    /** Rounded to what is kept; nothing where there is no such place. */
    public static Optional<Place> of(BigDecimal latitude, BigDecimal longitude) {
        return Optional.of(new Place(rounded(latitude), rounded(longitude)))
                .filter(Place::isOnEarth);
    }

    private static BigDecimal rounded(BigDecimal degrees) {
        return degrees.setScale(SCALE, RoundingMode.HALF_UP);
    }

    boolean isOnEarth() {
        return latitude.abs().compareTo(BigDecimal.valueOf(90)) <= 0
                && longitude.abs().compareTo(BigDecimal.valueOf(180)) <= 0;
    }
}
