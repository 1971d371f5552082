import type { APIRoute } from 'astro';
import { Feed } from 'feed';
import { changes } from '../changes/changes.ts';
import { href, site as about } from '../site.ts';

/** What changed and why, for feed readers. */
export const GET: APIRoute = async ({ site }) => {
  const address = (path: string) => new URL(href(path), site).href;
  const list = await changes();
  const feed = new Feed({
    id: address('/wijzigingen/'),
    title: `Wijzigingen | ${about.name}`,
    link: address('/wijzigingen/'),
    language: 'nl',
    copyright: '',
    author: { name: about.name },
    feedLinks: { atom: address('/wijzigingen.atom') },
    ...(list[0] && { updated: list[0].date }),
  });
  for (const { id, date, title, text, reason } of list) {
    const link = address(`/wijzigingen/#wijziging-${id}`);
    feed.addItem({ id: link, link, title, date, description: `${text} Waarom: ${reason}` });
  }
  return new Response(feed.atom1(), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
