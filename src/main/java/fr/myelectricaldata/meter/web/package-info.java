/** The points of an account on the REST API. */
@NullMarked
package fr.myelectricaldata.meter.web;

import org.jspecify.annotations.NullMarked;
