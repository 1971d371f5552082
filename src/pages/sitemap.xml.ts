import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { href } from '../site.ts';

/** Every page that is to be found, with the day of its last change where it has one. */
export const GET: APIRoute = async ({ site }) => {
  const articles = (await getCollection('articles')).map(({ id, data }) => ({
    path: `/${id}/`,
    updated: data.updated,
  }));
  const checks = (await getCollection('checks')).map(({ id }) => ({ path: `/checks/${id}/`, updated: undefined }));
  const pages = ['/', '/bronnen/', '/checks/', '/zoeken/'].map((path) => ({ path, updated: undefined }));
  const urls = [...pages, ...articles, ...checks].map(({ path, updated }) => {
    const lastmod = updated ? `<lastmod>${updated.toISOString().slice(0, 10)}</lastmod>` : '';
    return `<url><loc>${new URL(href(path), site).href}</loc>${lastmod}</url>`;
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
  return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
};
