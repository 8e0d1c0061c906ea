package org.imihigo.spreadsheets;

/** Hears now and then how far the reading of a file is. */
public interface Progress {
    /**
     * @param rows how many were read so far
     * @param of how many there are, as far as the file lets us see
     */
    void read(int rows, int of);
}
