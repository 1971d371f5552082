import Check from '../checks/Check.astro';
import WisAlles from '../checks/WisAlles.astro';
import Antwoord from './Antwoord.astro';
import Figuur from '../figures/Figuur.astro';
import Grafiek from '../figures/Grafiek.astro';
import CallLine from './CallLine.astro';
import Doen from './Doen.astro';
import Deur from './Deur.astro';
import Laten from './Laten.astro';
import Licenties from './Licenties.astro';
import SectionHeading from './SectionHeading.astro';
import type { tags } from './tags.ts';
import BewaardePaginas from '../offline/BewaardePaginas.astro';
import Meenemen from '../offline/Meenemen.astro';
import NietBewaard from '../offline/NietBewaard.astro';
import ZoWetenWeDit from './ZoWetenWeDit.astro';

const tagComponents = {
  Antwoord,
  BewaardePaginas,
  Check,
  Deur,
  Doen,
  Figuur,
  Grafiek,
  Laten,
  Licenties,
  Meenemen,
  NietBewaard,
  WanneerBellen: CallLine,
  WisAlles,
  ZoWetenWeDit,
} satisfies Record<(typeof tags)[number], unknown>;

/** What MDX is rendered with: the tags of the editor, and headings that are sections. */
export const components = { h2: SectionHeading, h3: SectionHeading, ...tagComponents };
