package fr.myelectricaldata.metering.archive;

import java.io.ByteArrayOutputStream;

/** Small whole numbers in few bytes: seven bits a byte, negative ones folded between the positive ones (zigzag). */
final class Varints {
    private Varints() {}

    static final class Writer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);

        void write(long number) {
            long rest = (number << 1) ^ (number >> 63);
            while ((rest & ~0x7FL) != 0) {
                bytes.write((int) ((rest & 0x7F) | 0x80));
                rest >>>= 7;
            }
            bytes.write((int) rest);
        }

        byte[] toBytes() {
            return bytes.toByteArray();
        }
    }

    static final class Reader {
        private final byte[] bytes;
        private int position;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        long read() {
            long folded = 0;
            for (int shift = 0; shift < 64; shift += 7) {
                if (position == bytes.length) {
                    break;
                }
                byte next = bytes[position++];
                folded |= (long) (next & 0x7F) << shift;
                if (next >= 0) {
                    return (folded >>> 1) ^ -(folded & 1);
                }
            }
            throw new IllegalStateException("a block of readings is cut short");
        }

        int readInt() {
            return Math.toIntExact(read());
        }
    }
}
