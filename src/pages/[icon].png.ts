import { appIcons, drawIcon, type AppIcon } from '../offline/icons.ts';

export function getStaticPaths() {
  return appIcons.map((icon) => ({ params: { icon: icon.name }, props: icon }));
}

/** The drawing of the tab as an icon of an app. */
export async function GET({ props }: { props: AppIcon }) {
  return new Response(new Uint8Array(await drawIcon(props)), { headers: { 'Content-Type': 'image/png' } });
}
