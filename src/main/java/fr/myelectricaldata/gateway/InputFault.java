package fr.myelectricaldata.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fault of the input, in the form that clients of the Python server read.
 *
 * @param type as Pydantic names it: {@code missing}, {@code bool_parsing}, {@code json_invalid}
 * @param loc where: {@code ["query", "start"]}
 * @param msg for people, translated
 * @param input what came, never a secret
 */
record InputFault(
        String type, List<Object> loc, String msg, @Nullable Object input) {}
