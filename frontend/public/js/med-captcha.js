// Shows Cloudflare Turnstile and hands its token on as the event "captcha-token"; an empty one when it has run out. The event
// "captcha-absent" says that the script did not come: a blocker, or no way to Cloudflare.
(() => {
  const loading = new Map();

  function load(address) {
    if (!loading.has(address)) {
      loading.set(address, new Promise((loaded, failed) => {
        const script = document.createElement('script');
        script.src = address;
        script.async = true;
        script.onload = loaded;
        script.onerror = () => {
          loading.delete(address);
          failed();
        };
        document.head.append(script);
      }));
    }
    return loading.get(address);
  }

  class MedCaptcha extends HTMLElement {
    #widget;

    connectedCallback() {
      if (this.#widget !== undefined) {
        return;
      }
      const scheme = document.documentElement.dataset.scheme;
      load(this.getAttribute('script')).then(() => {
        this.#widget = window.turnstile.render(this, {
          sitekey: this.getAttribute('sitekey'),
          language: this.getAttribute('language'),
          theme: scheme === 'dark' || scheme === 'light' ? scheme : 'auto',
          callback: (token) => this.#say(token),
          'expired-callback': () => this.#say(''),
          'error-callback': () => this.#say(''),
        });
      }, () => this.dispatchEvent(new CustomEvent('captcha-absent')));
    }

    again() {
      if (this.#widget !== undefined) {
        window.turnstile.reset(this.#widget);
      }
    }

    #say(token) {
      this.dispatchEvent(new CustomEvent('captcha-token', { detail: token }));
    }
  }

  if (!customElements.get('med-captcha')) {
    customElements.define('med-captcha', MedCaptcha);
  }
})();
