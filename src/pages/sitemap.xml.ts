import type { APIRoute } from 'astro';
import { isoDay } from '../articles/date.ts';
import { allPages } from '../articles/all-pages.ts';
import { href } from '../site.ts';

/** Every page that is to be found, with the day of its last change. */
export const GET: APIRoute = async ({ site }) => {
  const urls = (await allPages()).map(
    ({ path, updated }) =>
      `<url><loc>${new URL(href(path), site).href}</loc><lastmod>${isoDay(updated)}</lastmod></url>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
  return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
};
