/** The tags that an editor can use in MDX; `index.ts` has a component for each. */
export const tags = [
  'Antwoord',
  'BewaardePaginas',
  'Check',
  'Deur',
  'Doen',
  'Figuur',
  'Grafiek',
  'Laten',
  'Licenties',
  'Meenemen',
  'NietBewaard',
  'WanneerBellen',
  'WisAlles',
  'ZoWetenWeDit',
] as const;
