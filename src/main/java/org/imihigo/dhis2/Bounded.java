package org.imihigo.dhis2;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.imihigo.kernel.Refusal;

/** No more than we take, however small it was packed. */
final class Bounded extends FilterInputStream {
    /** Bytes that one file or one answer may have when it is unpacked. */
    static final int MOST = 50 << 20;

    private static final int MEGABYTE = 20;

    private final int most;
    private long read;

    Bounded(InputStream from, int most) {
        super(Objects.requireNonNull(from));
        this.most = most;
    }

    static Bounded of(InputStream from) {
        return new Bounded(from, MOST);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int taken = super.read(buffer, offset, length);
        count(Math.max(0, taken));
        return taken;
    }

    private void count(int taken) {
        read += taken;
        if (read > most) {
            throw Refusal.invalid("dhis2.file.large", most >> MEGABYTE);
        }
    }
}
