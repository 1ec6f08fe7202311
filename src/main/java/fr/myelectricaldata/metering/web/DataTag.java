package fr.myelectricaldata.metering.web;

import fr.myelectricaldata.gateway.AnswerFormat;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.metering.LongReadings;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.Readings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The ETag of an answer: of what it says, without writing it. It is a weak one, for the bytes differ each time: by the
 * envelope's own time, and by compression.
 */
final class DataTag {
    /** Some 200 readings at once. */
    private static final int BUFFER = 20 * 200;

    private final MessageDigest digest = sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    private DataTag() {}

    static String of(Readings readings, AnswerFormat format, Optional<ApiResponse.Error> partial) {
        DataTag tag = new DataTag();
        tag.add(readings.point(), readings.measure(), readings.days(), format, partial);
        readings.readings().forEach(tag::add);
        return tag.text();
    }

    static String of(LongReadings readings, Asked asked, Optional<ApiResponse.Error> partial) {
        DataTag tag = new DataTag();
        tag.add(readings.point(), readings.measure(), readings.days(), asked.type(), asked.separator(), partial);
        tag.add(readings.version());
        return tag.text();
    }

    private void add(Object... words) {
        for (Object word : words) {
            digest.update(word.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }

    private void add(Reading reading) {
        if (buffer.remaining() < 20) {
            flush();
        }
        buffer.putLong(reading.start().getEpochSecond())
                .putInt((int) reading.length().toSeconds())
                .putLong(reading.value());
    }

    private void flush() {
        digest.update(buffer.flip());
        buffer.clear();
    }

    private String text() {
        flush();
        byte[] half = Arrays.copyOf(digest.digest(), 16);
        return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(half) + "\"";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
