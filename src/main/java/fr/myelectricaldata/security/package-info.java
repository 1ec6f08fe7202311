/** Filter chains and password encoding: who may pass, for machines and for people. */
@NullMarked
package fr.myelectricaldata.security;

import org.jspecify.annotations.NullMarked;
