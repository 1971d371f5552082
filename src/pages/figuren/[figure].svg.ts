import type { APIRoute } from 'astro';
import { figureFiles } from '../../figures/figures.ts';

export function getStaticPaths() {
  return figureFiles().map(({ id, svg }) => ({ params: { figure: id }, props: { svg } }));
}

/** A drawing or plot as a file: fetched only when it comes near the view. */
export const GET: APIRoute = ({ props }) =>
  new Response(String(props['svg']), { headers: { 'Content-Type': 'image/svg+xml' } });
