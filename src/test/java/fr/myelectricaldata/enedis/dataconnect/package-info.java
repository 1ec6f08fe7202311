/** Data Connect as a small real server answers it. */
package fr.myelectricaldata.enedis.dataconnect;
