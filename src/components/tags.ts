/** The tags that an editor can use in MDX; `index.ts` has a component for each. */
export const tags = ['Check', 'Deur', 'Doen', 'Laten', 'ZoWetenWeDit'] as const;
