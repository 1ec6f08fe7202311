/** The conversation with Data Connect: where it is, token, budget, HTTP, errors. */
@NullMarked
package fr.myelectricaldata.enedis.dataconnect;

import org.jspecify.annotations.NullMarked;
