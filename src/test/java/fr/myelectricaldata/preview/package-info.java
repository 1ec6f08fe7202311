/** Made-up neighbours of the pages, so that every view can be tested and looked at without the rooms behind it. */
package fr.myelectricaldata.preview;
