/**
 * The address that "Deel" shares: a small page of its own, which shows a preview and leads on to the section.
 * @param path the path of the section's page, with a slash at both ends
 * @param section the id of its heading; without one, the folder that the picture of the page itself stands in
 * @returns a path with a slash at both ends: `/deel/artrose/blijf-bewegen/`
 */
export function sharePath(path: string, section?: string): string {
  return `/deel${path}${section ? `${section}/` : ''}`;
}

/** The picture beside it: 1200 x 630, as the makers of previews ask. */
export function picturePath(path: string, section?: string): string {
  return `${sharePath(path, section)}beeld.png`;
}
