import Check from '../checks/Check.astro';
import Doen from './Doen.astro';
import Deur from './Deur.astro';
import Laten from './Laten.astro';
import SectionHeading from './SectionHeading.astro';
import ZoWetenWeDit from './ZoWetenWeDit.astro';

/** Every tag that an editor can use in MDX, beside Markdown. */
export const components = { h2: SectionHeading, h3: SectionHeading, Check, Deur, Doen, Laten, ZoWetenWeDit };
