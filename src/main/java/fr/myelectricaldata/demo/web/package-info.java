/** The door of the demonstration. */
@NullMarked
package fr.myelectricaldata.demo.web;

import org.jspecify.annotations.NullMarked;
