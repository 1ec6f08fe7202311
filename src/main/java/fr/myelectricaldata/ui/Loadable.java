package fr.myelectricaldata.ui;

/** What is known of a value that takes a while: nothing yet, on its way, there, or failed. */
public sealed interface Loadable<T> {
    record NotLoaded<T>() implements Loadable<T> {}

    /**
     * @param done steps finished
     * @param total steps in all, 0 when not known yet
     */
    record Loading<T>(int done, int total) implements Loadable<T> {}

    record Ready<T>(T value) implements Loadable<T> {}

    record Failed<T>(RuntimeException error) implements Loadable<T> {}
}
