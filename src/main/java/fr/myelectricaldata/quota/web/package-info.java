/** The daily counters for machines. */
@NullMarked
package fr.myelectricaldata.quota.web;

import org.jspecify.annotations.NullMarked;
