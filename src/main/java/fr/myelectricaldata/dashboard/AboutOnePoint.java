package fr.myelectricaldata.dashboard;

/** A view about one meter at a time: the picker of the top bar is shown with it. */
public interface AboutOnePoint {}
