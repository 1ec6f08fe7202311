/** The conversation about permission on the REST API and in the browser that comes back from Enedis. */
@NullMarked
package fr.myelectricaldata.consent.web;

import org.jspecify.annotations.NullMarked;
