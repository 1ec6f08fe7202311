package fr.myelectricaldata.dashboard.charts;

import fr.myelectricaldata.metering.Measure.Direction;

/** How charts show what is drawn from the grid and what is injected into it: colours and words differ. */
public enum Flow {
    WITHDRAWN(Direction.CONSUMPTION, "--med-brand", "brand", "consumption"),
    INJECTED(Direction.PRODUCTION, "--med-production", "production", "production");

    private final Direction direction;
    private final String colour;
    private final String swatch;
    private final String words;

    Flow(Direction direction, String colour, String swatch, String words) {
        this.direction = direction;
        this.colour = colour;
        this.swatch = swatch;
        this.words = words;
    }

    public Direction direction() {
        return direction;
    }

    /** A custom property of the style sheet. */
    String colour() {
        return colour;
    }

    /** Its sample in legends. */
    String swatch() {
        return swatch;
    }

    /** The key of a text that differs between the two. */
    public String key(String rest) {
        return words + "." + rest;
    }
}
