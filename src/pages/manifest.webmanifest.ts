import { href, site } from '../site.ts';
import { appIcons, paper } from '../offline/icons.ts';

/** What a phone needs to put the site among its apps. Nothing on the site asks for it. */
export function GET() {
  const manifest = {
    id: href('/'),
    name: site.name,
    short_name: site.name,
    lang: 'nl',
    dir: 'ltr',
    start_url: href('/'),
    scope: href('/'),
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    icons: appIcons.map(({ name, size, purpose }) => ({
      src: href(`/${name}.png`),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
}
