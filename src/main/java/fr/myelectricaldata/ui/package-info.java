/** The vocabulary of components that every view is made of; it knows no room. */
@NullMarked
package fr.myelectricaldata.ui;

import org.jspecify.annotations.NullMarked;
