/** The operator's addresses, under {@code /api/admin} alone. */
@NullMarked
package fr.myelectricaldata.admin.web;

import org.jspecify.annotations.NullMarked;
