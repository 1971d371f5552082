import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** What every island needs comes as one file: small files compress badly, and each is a request. */
const oneChunk = {
  name: 'island',
  test: /node_modules\/preact|preload-helper|src\/(build\/island|checks\/(evaluate|reasons|restore))\.ts/,
};

/**
 * Makes an island start with less script than Astro and Vite send along: `island.ts` stands in for the client of
 * `@astrojs/preact` and for Astro's custom element, without signals, slots and directives that no island here has,
 * and without the helper that preloads styles and chunks of a dynamic import, which have none.
 */
export function smallIslands(): Plugin {
  return {
    name: 'soepel-small-islands',
    enforce: 'pre',
    apply: 'build',
    config: () => ({
      environments: {
        client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [oneChunk] } } } } },
      },
    }),
    resolveId(id) {
      const isClient = id === '@astrojs/preact/client.js';
      return isClient ? fileURLToPath(new URL('./island.ts', import.meta.url)) : undefined;
    },
    load(id) {
      return id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined;
    },
  };
}
