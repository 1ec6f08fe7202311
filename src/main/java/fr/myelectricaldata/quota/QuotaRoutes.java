package fr.myelectricaldata.quota;

/** Tells on behalf of what a unit is taken, so that the history can be shown route by route. */
@FunctionalInterface
public interface QuotaRoutes {
    /** Work that serves no request of a machine: a page, or nothing in particular. */
    String PAGES = "pages";

    /** The pattern of the address that is being served on this thread, at most 120 characters, or {@link #PAGES}. */
    String current();
}
