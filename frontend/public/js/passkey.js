/* Asks the browser for a passkey: options and answers are the JSON that WebAuthn level 3 defines. Empty: refused, or not to be had. */
window.medPasskey = (() => {
  const answer = async (how, parse, options) => {
    try {
      const credential = await navigator.credentials[how]({ publicKey: PublicKeyCredential[parse](JSON.parse(options)) });
      return JSON.stringify(credential);
    } catch (refused) {
      return "";
    }
  };
  return {
    create: (options) => answer("create", "parseCreationOptionsFromJSON", options),
    get: (options) => answer("get", "parseRequestOptionsFromJSON", options),
  };
})();
