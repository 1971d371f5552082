// Refused, or not there at all: the site works without.
addEventListener('load', async () => {
  try {
    // Not through `href()`: shared with other scripts, that would be a file of its own on every page.
    const worker = `${import.meta.env.BASE_URL}sw.js`;
    // @ts-expect-error Trusted Types are not in TypeScript's own list, and not in every browser.
    const policy = self.trustedTypes?.createPolicy('soepel-offline', { createScriptURL: () => worker });
    await navigator.serviceWorker.register(policy?.createScriptURL(worker) ?? worker);
  } catch {}
});
