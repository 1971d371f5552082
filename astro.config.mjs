import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { articleMarkdown } from './src/articles/markdown.ts';
import { finishBuild } from './src/build/finish.ts';
import { writeLicences } from './src/build/licences.ts';
import { smallIslands } from './src/build/small-islands.ts';
import { buildIdOf } from './src/search/build-id.ts';
import { browserTargets, styleTargets } from './src/styles/targets.ts';

const base = `/${process.env.BASE_PATH ?? ''}/`.replaceAll(/\/{2,}/g, '/');
const site = process.env.SITE_URL ?? 'http://localhost:4321';
const buildId = buildIdOf(base, site);

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'always' },
  integrations: [mdx(), preact(), finishBuild(buildId)],
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: { headingAttributes: true, smartPunctuation: false },
      mdastPlugins: [articleMarkdown(base)],
    }),
  },
  vite: {
    define: { 'import.meta.env.BUILD_ID': JSON.stringify(buildId) },
    css: { transformer: 'lightningcss', lightningcss: { targets: styleTargets } },
    build: { cssMinify: 'lightningcss', target: browserTargets },
    worker: { format: 'es' },
    plugins: [smallIslands(), writeLicences()],
  },
});
