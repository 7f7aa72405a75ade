/** The order of the layers must be known before any component's own styles arrive, whichever part of the page loads first. */
import '#lib/styles/layers.css';
