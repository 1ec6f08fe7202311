package fr.myelectricaldata.demo.household;

/**
 * How much a household uses, and what for.
 *
 * @param baseWatts what is never switched off
 * @param heatingWattsPerKelvin electric heating for each degree below the wanted temperature
 * @param hotWaterWattHours energy of the water heater on an average day
 * @param panelWatts peak power of the solar panels
 */
record Living(int occupants, int baseWatts, int heatingWattsPerKelvin, int hotWaterWattHours, int panelWatts) {}
