/** The tags that an editor can use in MDX; `index.ts` has a component for each. */
export const tags = [
  'Antwoord',
  'Check',
  'Deur',
  'Doen',
  'Figuur',
  'Grafiek',
  'Laten',
  'Licenties',
  'Meenemen',
  'WanneerBellen',
  'WisAlles',
  'ZoWetenWeDit',
  'ZonderInternet',
] as const;
