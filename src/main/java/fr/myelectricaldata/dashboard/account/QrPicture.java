package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.Svg;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;

/** A QR code, drawn here: what stands in it leaves this house for nobody's drawing service. */
final class QrPicture extends Svg {
    /** The light frame that readers need (ISO/IEC 18004, 6.3.8). */
    private static final int QUIET = 4;

    QrPicture(String content, String words) {
        super(drawing(QrCode.encodeText(content, Ecc.MEDIUM)));
        addClassName("qr");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", words);
    }

    private static String drawing(QrCode code) {
        int size = code.size + 2 * QUIET;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\" aria-hidden=\"true\"><rect width=\"" + size + "\" height=\"" + size
                + "\" fill=\"#fff\"/><path fill=\"#000\" d=\"" + path + "\"/></svg>";
    }
}
