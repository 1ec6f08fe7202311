package fr.myelectricaldata.gateway;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * What Accept prefers, but JSON in the end, as the Python server never looked at Accept. Whoever asks for problem documents,
 * or for another dialect of JSON, gets a good answer as plain JSON: only a problem is called one, by what writes it.
 */
final class LenientAccept implements ContentNegotiationStrategy {
    private final HeaderContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) {
        try {
            List<MediaType> types = new ArrayList<>();
            header.resolveMediaTypes(request).forEach(type -> types.add(plain(type)));
            types.add(MediaType.APPLICATION_JSON);
            types.add(MediaType.ALL);
            return types;
        } catch (HttpMediaTypeNotAcceptableException unreadable) {
            return List.of(MediaType.APPLICATION_JSON, MediaType.ALL);
        }
    }

    private static MediaType plain(MediaType type) {
        String subtype = type.getSubtype();
        return subtype.endsWith("+json") ? MediaType.APPLICATION_JSON : type;
    }
}
