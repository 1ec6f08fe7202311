/** Answers to what people ask, and to every error that the pages and the API may show. */
@NullMarked
package fr.myelectricaldata.site.faq;

import org.jspecify.annotations.NullMarked;
