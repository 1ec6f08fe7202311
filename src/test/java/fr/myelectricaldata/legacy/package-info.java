/** What each client of v1 does on the wire, against the real application and the built-in Enedis. */
package fr.myelectricaldata.legacy;
