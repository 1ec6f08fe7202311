/** Load generators that anyone can run against a started gateway; see docs/benchmarks. Not tests. */
package fr.myelectricaldata.bench;
