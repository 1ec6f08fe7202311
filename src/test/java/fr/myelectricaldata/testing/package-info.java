/** What many tests share: real servers, a clock that can be moved, stores chosen by one property. */
package fr.myelectricaldata.testing;
