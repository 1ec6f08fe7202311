/** From a question to an answer: what can exist, what is missing, the fewest calls for it, each made once. */
@NullMarked
package fr.myelectricaldata.metering.pipeline;

import org.jspecify.annotations.NullMarked;
