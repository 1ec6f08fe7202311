// Registers the service worker once the page is there; it is not called sw.js, for Vaadin's bundle has one of that
// name, which keeps pages. Where there is none, everything works as before.
if ('serviceWorker' in navigator && window.isSecureContext) {
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('offline-worker.js', { updateViaCache: 'none' }).catch(() => {
      // A browser that forbids it (private window, strict settings) has the site all the same.
    });
  });
}
